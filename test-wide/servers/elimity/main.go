// A service provider of github.com/elimity-com/scim with a handler in memory. The handler keeps, finds, pages and
// removes, carries out patch operations that the library has checked, and refuses a userName that is taken; takes who
// is deleted out of the groups; parsing,
// checking, discovery, filters and the shape of every answer are the library's own.
package main

import (
	"fmt"
	"log"
	"net"
	"net/http"
	"os"
	"strings"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/errors"
	"github.com/elimity-com/scim/optional"
	"github.com/elimity-com/scim/schema"
)

func main() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		log.Fatal(err)
	}
	origin := "http://" + listener.Addr().String()
	users := schema.CoreUserSchema()
	enterprise := schema.ExtensionEnterpriseUser()
	groups := schema.CoreGroupSchema()
	groupHandler := newHandler("", groups)
	userHandler := newHandler("userName", users, enterprise)
	userHandler.groups = groupHandler

	server, err := scim.NewServer(&scim.ServerArgs{
		ServiceProviderConfig: &scim.ServiceProviderConfig{
			SupportFiltering: true,
			SupportPatch:     true,
			AuthenticationSchemes: []scim.AuthenticationScheme{{
				Type:        scim.AuthenticationTypeOauthBearerToken,
				Name:        "Bearer token",
				Description: "A token in the Authorization header",
				Primary:     true,
			}},
		},
		ResourceTypes: []scim.ResourceType{
			{
				ID:               optional.NewString("User"),
				Name:             "User",
				Endpoint:         "/Users",
				Schema:           users,
				SchemaExtensions: []scim.SchemaExtension{{Schema: enterprise}},
				Handler:          userHandler,
			},
			{
				ID:       optional.NewString("Group"),
				Name:     "Group",
				Endpoint: "/Groups",
				Schema:   groups,
				Handler:  groupHandler,
			},
		},
	}, scim.WithBaseURL(origin+"/scim/v2"))
	if err != nil {
		log.Fatal(err)
	}
	http.Handle("/scim/v2/", http.StripPrefix("/scim", withToken(os.Getenv("SERVER_TOKEN"), server)))
	fmt.Println(origin)
	log.Fatal(http.Serve(listener, nil))
}

func withToken(token string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		scheme, given, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		if strings.EqualFold(scheme, "Bearer") && given == token {
			next.ServeHTTP(w, r)
			return
		}
		w.Header().Set("Content-Type", "application/scim+json")
		challenge := `Bearer realm="scim"`
		if scheme != "" {
			challenge += `, error="invalid_token"`
		}
		w.Header().Set("WWW-Authenticate", challenge)
		w.WriteHeader(http.StatusUnauthorized)
		body, _ := errors.ScimError{Status: http.StatusUnauthorized, Detail: "The token is not valid."}.MarshalJSON()
		_, _ = w.Write(body)
	})
}

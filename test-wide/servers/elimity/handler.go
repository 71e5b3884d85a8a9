package main

import (
	"crypto/rand"
	"fmt"
	"net/http"
	"reflect"
	"strings"
	"sync"
	"time"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/errors"
	"github.com/elimity-com/scim/optional"
	"github.com/elimity-com/scim/schema"
)

// handler keeps the resources of one type, in the order of their creation.
type handler struct {
	mutex     sync.Mutex
	resources []scim.Resource
	// The attribute that no two resources share in any letter case; none where it is empty.
	unique     string
	schema     schema.Schema
	extensions []schema.Schema
	// Whose members leave with a resource that is deleted; none where it is nil.
	groups *handler
}

func newHandler(unique string, core schema.Schema, extensions ...schema.Schema) *handler {
	return &handler{resources: []scim.Resource{}, unique: unique, schema: core, extensions: extensions}
}

func (h *handler) Create(_ *http.Request, attributes scim.ResourceAttributes) (scim.Resource, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	id := make([]byte, 16)
	if _, err := rand.Read(id); err != nil {
		return scim.Resource{}, err
	}
	now := time.Now().UTC()
	resource := scim.Resource{ID: fmt.Sprintf("%x", id), Meta: scim.Meta{Created: &now}}
	return h.keep(resource, attributes)
}

func (h *handler) Get(_ *http.Request, id string) (scim.Resource, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	at, err := h.find(id)
	if err != nil {
		return scim.Resource{}, err
	}
	return h.resources[at], nil
}

func (h *handler) GetAll(_ *http.Request, params scim.ListRequestParams) (scim.Page, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	found := []scim.Resource{}
	for _, resource := range h.resources {
		if params.FilterValidator == nil || params.FilterValidator.PassesFilter(filterable(resource)) == nil {
			found = append(found, resource)
		}
	}
	first := min(max(params.StartIndex-1, 0), len(found))
	last := min(first+max(params.Count, 0), len(found))
	return scim.Page{TotalResults: len(found), Resources: found[first:last]}, nil
}

func (h *handler) Replace(_ *http.Request, id string, attributes scim.ResourceAttributes) (scim.Resource, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	at, err := h.find(id)
	if err != nil {
		return scim.Resource{}, err
	}
	return h.keep(h.resources[at], attributes)
}

func (h *handler) Delete(_ *http.Request, id string) error {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	at, err := h.find(id)
	if err != nil {
		return err
	}
	h.resources = append(h.resources[:at:at], h.resources[at+1:]...)
	if h.groups != nil {
		h.groups.leave(id)
	}
	return nil
}

func (h *handler) leave(id string) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	for at, group := range h.resources {
		attributes := copied(map[string]any(group.Attributes)).(map[string]any)
		removeValues(attributes, "members", []any{map[string]any{"value": id}})
		h.resources[at].Attributes = attributes
	}
}

func (h *handler) Patch(_ *http.Request, id string, operations []scim.PatchOperation) (scim.Resource, error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	at, err := h.find(id)
	if err != nil {
		return scim.Resource{}, err
	}
	attributes := copied(map[string]any(h.resources[at].Attributes)).(map[string]any)
	for _, operation := range operations {
		if err := h.carryOut(attributes, operation); err != nil {
			return scim.Resource{}, err
		}
	}
	if name, _ := attributes[h.unique].(string); h.unique != "" && name == "" {
		return scim.Resource{}, errors.ScimErrorMutability
	}
	return h.keep(h.resources[at], attributes)
}

func (h *handler) find(id string) (int, error) {
	for at, resource := range h.resources {
		if resource.ID == id {
			return at, nil
		}
	}
	return 0, errors.ScimErrorResourceNotFound(id)
}

func (h *handler) keep(resource scim.Resource, attributes map[string]any) (scim.Resource, error) {
	wanted, _ := attributes[h.unique].(string)
	at := len(h.resources)
	for index, other := range h.resources {
		taken, _ := other.Attributes[h.unique].(string)
		if other.ID == resource.ID {
			at = index
		} else if wanted != "" && strings.EqualFold(taken, wanted) {
			return scim.Resource{}, errors.ScimErrorUniqueness
		}
	}
	before := resource.ExternalID
	resource.ExternalID = optional.String{}
	if external, ok := attributes["externalId"].(string); ok {
		resource.ExternalID = optional.NewString(external)
	}
	delete(attributes, "externalId")
	// What is written and never returned is the handler's matter, says the library's README; nothing here needs it.
	delete(attributes, "password")
	// What changes nothing is no modification. RFC 7644 section 3.5.2.1
	changed := before != resource.ExternalID || !reflect.DeepEqual(map[string]any(resource.Attributes), attributes)
	if changed || resource.Meta.LastModified == nil {
		now := time.Now().UTC()
		resource.Meta.LastModified = &now
	}
	resource.Attributes = attributes
	if at == len(h.resources) {
		h.resources = append(h.resources, resource)
	} else {
		h.resources[at] = resource
	}
	return resource, nil
}

// filterable is the resource with the common attributes that a filter may ask for.
func filterable(resource scim.Resource) map[string]any {
	attributes := map[string]any{
		"id": resource.ID,
		"meta": map[string]any{
			"created":      resource.Meta.Created.Format(time.RFC3339),
			"lastModified": resource.Meta.LastModified.Format(time.RFC3339),
		},
	}
	if resource.ExternalID.Present() {
		attributes["externalId"] = resource.ExternalID.Value()
	}
	for name, value := range resource.Attributes {
		attributes[name] = value
		// The library looks for an extension's attribute under `URN:name`.
		if extension, ok := value.(map[string]any); ok && strings.HasPrefix(name, "urn:") {
			for inner, of := range extension {
				attributes[name+":"+inner] = of
			}
		}
	}
	return attributes
}

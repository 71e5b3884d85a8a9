// Builds MailHog v1.0.1 through the Go module proxy: `cd .ci/mailhog && go build -o OUT github.com/mailhog/MailHog`.
// `go install github.com/mailhog/MailHog@v1.0.1` fails, since the proxy lacks one of its modules; linkio/ stands in for it.
module scimulator.example/mailhog

go 1.21

replace github.com/ian-kent/linkio => ./linkio

require (
	github.com/mailhog/MailHog v1.0.1
	github.com/philhofer/fwd v1.1.2
	github.com/tinylib/msgp v1.1.9
	golang.org/x/crypto v0.31.0
)

require (
	github.com/gorilla/pat v1.0.2 // indirect
	github.com/gorilla/websocket v1.5.3 // indirect
	github.com/ian-kent/envconf v0.0.0-20141026121121-c19809918c02 // indirect
	github.com/ian-kent/go-log v0.0.0-20160113211217-5731446c36ab // indirect
	github.com/ian-kent/goose v0.0.0-20141221090059-c3541ea826ad // indirect
	github.com/ian-kent/linkio v0.0.0-00010101000000-000000000000 // indirect
	github.com/mailhog/MailHog-Server v1.0.1 // indirect
	github.com/mailhog/MailHog-UI v1.0.1 // indirect
	github.com/mailhog/data v1.0.1 // indirect
	github.com/mailhog/http v1.0.1 // indirect
	github.com/mailhog/mhsendmail v0.2.0 // indirect
	github.com/mailhog/smtp v1.0.1 // indirect
	github.com/mailhog/storage v1.0.1 // indirect
	github.com/ogier/pflag v0.0.1 // indirect
	github.com/t-k/fluent-logger-golang v1.0.0 // indirect
	gopkg.in/mgo.v2 v2.0.0-20190816093944-a6b53ec6cb22 // indirect
)

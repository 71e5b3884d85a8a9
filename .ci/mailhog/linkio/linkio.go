// Package linkio stands in for the module of the same name, which the module proxy no longer serves. MailHog uses it
// only to slow a connection down when its chaos monkey is invited; here every link runs at full speed.
package linkio

import "io"

// Throughput is a speed in bytes per second.
type Throughput int64

// BytePerSecond is the unit of Throughput.
const BytePerSecond Throughput = 1

// Link is a connection of a given speed.
type Link struct{}

// NewLink returns a link; its speed is ignored.
func NewLink(Throughput) *Link { return &Link{} }

// NewLinkReader returns the reader unchanged.
func (*Link) NewLinkReader(r io.Reader) io.Reader { return r }

// NewLinkWriter returns the writer unchanged.
func (*Link) NewLinkWriter(w io.Writer) io.Writer { return w }

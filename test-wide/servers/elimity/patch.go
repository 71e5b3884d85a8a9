package main

import (
	"reflect"
	"strings"

	"github.com/elimity-com/scim"
	"github.com/elimity-com/scim/errors"
	"github.com/elimity-com/scim/filter"
	"github.com/elimity-com/scim/schema"
)

// carryOut changes the attributes as one operation asks. RFC 7644 section 3.5.2
func (h *handler) carryOut(attributes map[string]any, operation scim.PatchOperation) error {
	if operation.Path == nil {
		values, ok := operation.Value.(map[string]any)
		if !ok {
			return errors.ScimErrorInvalidValue
		}
		for name, value := range values {
			place, attribute := h.placeOf(attributes, "", name)
			set(place, attribute, value, operation.Op)
		}
		return nil
	}
	path := *operation.Path
	place, name := h.placeOf(attributes, path.AttributePath.URI(), path.AttributePath.AttributeName)
	inner := path.AttributePath.SubAttributeName() + path.SubAttributeName()
	switch {
	case path.ValueExpression != nil:
		return h.changeMatching(place, name, inner, operation)
	case inner != "":
		if many, ok := place[name].([]any); ok {
			for _, each := range many {
				if value, ok := each.(map[string]any); ok {
					set(value, inner, operation.Value, operation.Op)
				}
			}
			return nil
		}
		value, ok := place[name].(map[string]any)
		if !ok {
			value = map[string]any{}
		}
		set(value, inner, operation.Value, operation.Op)
		put(place, name, value)
	case operation.Op == scim.PatchOperationRemove:
		removeValues(place, name, operation.Value)
	default:
		set(place, name, operation.Value, operation.Op)
	}
	return nil
}

// placeOf finds where an attribute is kept: beside the others, or within its extension.
func (h *handler) placeOf(attributes map[string]any, uri string, name string) (map[string]any, string) {
	for _, extension := range h.extensions {
		if uri == "" && strings.HasPrefix(name, extension.ID+":") {
			uri, name = extension.ID, strings.TrimPrefix(name, extension.ID+":")
		}
		if strings.EqualFold(uri, extension.ID) {
			place, ok := attributes[extension.ID].(map[string]any)
			if !ok {
				place = map[string]any{}
				attributes[extension.ID] = place
			}
			return place, spelled(extension, name)
		}
	}
	return attributes, spelled(h.schema, name)
}

func (h *handler) changeMatching(place map[string]any, name, inner string, operation scim.PatchOperation) error {
	attribute, _ := h.schema.Attributes.ContainsAttribute(name)
	values, _ := place[name].([]any)
	matches := filter.NewFilterValidator(operation.Path.ValueExpression, schema.Schema{
		ID:         h.schema.ID,
		Attributes: filter.MultiValuedFilterAttributes(attribute),
	})
	kept := []any{}
	found := false
	for _, each := range values {
		value, ok := each.(map[string]any)
		if !ok || matches.PassesFilter(value) != nil {
			// Whoever becomes primary takes that from the others. RFC 7644 section 3.5.2
			if inner == "primary" && operation.Value == true && value["primary"] == true {
				value["primary"] = false
			}
			kept = append(kept, each)
			continue
		}
		found = true
		switch {
		case inner == "value" && name == "members" && value["value"] != operation.Value:
			return errors.ScimErrorMutability
		case inner != "":
			set(value, inner, operation.Value, operation.Op)
			kept = append(kept, value)
		case operation.Op != scim.PatchOperationRemove:
			if changes, ok := operation.Value.(map[string]any); ok {
				for sub, to := range changes {
					set(value, sub, to, scim.PatchOperationReplace)
				}
			}
			kept = append(kept, value)
		}
	}
	if !found && operation.Op != scim.PatchOperationRemove {
		return errors.ScimErrorNoTarget
	}
	put(place, name, kept)
	return nil
}

func set(place map[string]any, name string, value any, op string) {
	if op == scim.PatchOperationRemove {
		delete(place, name)
		return
	}
	switch value := value.(type) {
	case map[string]any:
		old, ok := place[name].(map[string]any)
		if !ok {
			old = map[string]any{}
		}
		for sub, to := range value {
			put(old, sub, to)
		}
		put(place, name, old)
	case []any:
		kept := []any{}
		if old, ok := place[name].([]any); ok && op == scim.PatchOperationAdd {
			kept = append(kept, old...)
		}
		for _, each := range value {
			if !holds(kept, each) {
				kept = append(kept, each)
			}
		}
		put(place, name, kept)
	default:
		put(place, name, value)
	}
}

// removeValues takes the values that are named away, as Entra ID asks for group members, or all where none is named.
func removeValues(place map[string]any, name string, named any) {
	unwanted, ok := named.([]any)
	values, many := place[name].([]any)
	if !ok || len(unwanted) == 0 || !many {
		delete(place, name)
		return
	}
	kept := []any{}
	for _, each := range values {
		if !isNamed(unwanted, each) {
			kept = append(kept, each)
		}
	}
	put(place, name, kept)
}

func isNamed(named []any, value any) bool {
	of, ok := value.(map[string]any)
	for _, each := range named {
		if one, isComplex := each.(map[string]any); ok && isComplex && one["value"] == of["value"] {
			return true
		}
	}
	return holds(named, value)
}

func holds(values []any, wanted any) bool {
	for _, each := range values {
		if reflect.DeepEqual(each, wanted) {
			return true
		}
	}
	return false
}

// put keeps a value, or takes the attribute away where it is null or empty. RFC 7643 section 2.5
func put(place map[string]any, name string, value any) {
	many, isList := value.([]any)
	complexValue, isComplex := value.(map[string]any)
	if value == nil || (isList && len(many) == 0) || (isComplex && len(complexValue) == 0) {
		delete(place, name)
		return
	}
	place[name] = value
}

// spelled is the attribute's name as the schema has it, whatever its letter case in a request.
func spelled(of schema.Schema, name string) string {
	if attribute, ok := of.Attributes.ContainsAttribute(name); ok {
		return attribute.Name()
	}
	return name
}

func copied(value any) any {
	switch value := value.(type) {
	case map[string]any:
		copy := make(map[string]any, len(value))
		for name, each := range value {
			copy[name] = copied(each)
		}
		return copy
	case []any:
		copy := make([]any, len(value))
		for index, each := range value {
			copy[index] = copied(each)
		}
		return copy
	default:
		return value
	}
}

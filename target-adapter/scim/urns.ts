/** The URNs of RFC 7643 §8.7 and RFC 7644 §3. */
export const userSchema = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const groupSchema = 'urn:ietf:params:scim:schemas:core:2.0:Group';
export const enterpriseSchema = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const schemaSchema = 'urn:ietf:params:scim:schemas:core:2.0:Schema';
export const resourceTypeSchema = 'urn:ietf:params:scim:schemas:core:2.0:ResourceType';
export const serviceProviderConfigSchema = 'urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig';
export const listResponse = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
export const searchRequest = 'urn:ietf:params:scim:api:messages:2.0:SearchRequest';
export const patchOp = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
export const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error';
export const bulkRequest = 'urn:ietf:params:scim:api:messages:2.0:BulkRequest';
export const bulkResponse = 'urn:ietf:params:scim:api:messages:2.0:BulkResponse';

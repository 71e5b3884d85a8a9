import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.exceptions.ConflictException;
import de.captaingoldfish.scim.sdk.common.exceptions.ResourceNotFoundException;
import de.captaingoldfish.scim.sdk.common.resources.Group;
import de.captaingoldfish.scim.sdk.common.resources.ResourceNode;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Member;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.authorize.Authorization;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.base.UserEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;

/**
 * A service provider of SCIM-SDK behind the JDK's own HTTP server. Its handlers keep, find and remove in memory, refuse
 * a userName that is taken and take who is deleted out of the groups; filters, sorting, paging, patch operations, discovery, bulk and the shape of every answer
 * are the library's own.
 */
public final class ScimSdkServer {
  public static void main(String[] arguments) throws IOException {
    ServiceProvider provider = ServiceProvider.builder()
        .filterConfig(FilterConfig.builder().supported(true).maxResults(200).build())
        .sortConfig(SortConfig.builder().supported(true).build())
        .patchConfig(PatchConfig.builder().supported(true).build())
        .bulkConfig(BulkConfig.builder().supported(true).maxOperations(100).maxPayloadSize(1_048_576L).build())
        .eTagConfig(ETagConfig.builder().supported(true).build())
        .authenticationSchemes(List.of(AuthenticationScheme.builder()
            // The library challenges with this name.
            .name("Bearer")
            .description("A token in the Authorization header")
            .type("oauthbearertoken")
            .build()))
        .build();
    ResourceEndpoint endpoint = new ResourceEndpoint(provider);
    Groups groups = new Groups();
    for (ResourceType type : List.of(
        endpoint.registerEndpoint(new UserEndpointDefinition(new Users(groups))),
        endpoint.registerEndpoint(new GroupEndpointDefinition(groups)))) {
      type.getFeatures().setAutoFiltering(true);
      type.getFeatures().setAutoSorting(true);
      type.getFeatures().setETagFeature(ETagFeature.builder().enabled(true).build());
    }
    HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    String origin = "http://127.0.0.1:" + server.getAddress().getPort();
    Authorization bearer = new Bearer(System.getenv("SERVER_TOKEN"));
    server.createContext("/scim/v2", exchange -> answer(exchange, origin, endpoint, bearer));
    server.start();
    System.out.println(origin);
  }

  private static void answer(HttpExchange exchange, String origin, ResourceEndpoint endpoint, Authorization bearer)
      throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, String.join(", ", values)));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    HttpMethod method;
    try {
      method = HttpMethod.valueOf(exchange.getRequestMethod());
    } catch (IllegalArgumentException unknown) {
      send(exchange, 501, "");
      return;
    }
    ScimResponse response = endpoint.handleRequest(
        origin + exchange.getRequestURI(), method, body, headers, new Context(bearer));
    response.getHttpHeaders().forEach(exchange.getResponseHeaders()::set);
    int status = response.getHttpStatus();
    send(exchange, status, status == 204 || status == 304 ? "" : response.toString());
  }

  /** Closes the body and not the exchange, which would end the connection under a client that keeps it. */
  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    try (OutputStream answer = exchange.getResponseBody()) {
      answer.write(bytes);
    }
  }

  private record Bearer(String token) implements Authorization {
    @Override
    public Set<String> getClientRoles() {
      return Set.of();
    }

    @Override
    public boolean authenticate(Map<String, String> headers, Map<String, String> queryParams) {
      return headers.entrySet().stream().anyMatch(
          header -> header.getKey().equalsIgnoreCase("authorization") && carries(header.getValue()));
    }

    private boolean carries(String header) {
      String[] parts = header.split(" ", 2);
      return parts.length == 2 && parts[0].equalsIgnoreCase("bearer") && parts[1].equals(token);
    }
  }

  private static final class Users extends Memory<User> {
    private final Groups groups;

    Users(Groups groups) {
      this.groups = groups;
    }

    @Override
    public void deleteResource(String id, Context context) {
      super.deleteResource(id, context);
      groups.leave(id);
    }

    @Override
    String uniqueName(User user) {
      return user.getUserName().orElse(null);
    }
  }

  private static final class Groups extends Memory<Group> {
    @Override
    String uniqueName(Group group) {
      return null;
    }

    synchronized void leave(String id) {
      resources.values().forEach(group -> {
        List<Member> members = new ArrayList<>(group.getMembers());
        if (members.removeIf(member -> member.getValue().filter(id::equals).isPresent())) {
          group.setMembers(members);
        }
      });
    }
  }

  private abstract static class Memory<T extends ResourceNode> extends ResourceHandler<T> {
    private long version;
    final Map<String, T> resources = new LinkedHashMap<>();

    /** What no two resources share in any letter case; none where it is null. */
    abstract String uniqueName(T resource);

    @Override
    public synchronized T createResource(T resource, Context context) {
      resource.setId(UUID.randomUUID().toString());
      Instant now = Instant.now();
      return keep(resource, now, now);
    }

    @Override
    public synchronized T getResource(
        String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
      T found = resources.get(id);
      return found == null ? null : copyOf(found);
    }

    @Override
    public synchronized PartialListResponse<T> listResources(
        long startIndex, int count, FilterNode filter, SchemaAttribute sortBy, SortOrder sortOrder,
        List<SchemaAttribute> attributes, List<SchemaAttribute> excluded, Context context) {
      List<T> all = new ArrayList<>();
      resources.values().forEach(each -> all.add(copyOf(each)));
      return PartialListResponse.<T>builder().resources(all).totalResults(all.size()).build();
    }

    @Override
    public synchronized T updateResource(T resource, Context context) {
      T known = resources.get(resource.getId().orElse(""));
      if (known == null) {
        throw new ResourceNotFoundException("There is no " + resource.getId().orElse(""));
      }
      return keep(resource, known.getMeta().flatMap(Meta::getCreated).orElseGet(Instant::now), Instant.now());
    }

    @Override
    public synchronized void deleteResource(String id, Context context) {
      if (resources.remove(id) == null) {
        throw new ResourceNotFoundException("There is no " + id);
      }
    }

    private T keep(T resource, Instant created, Instant modified) {
      String id = resource.getId().orElseThrow();
      // Nothing here logs in, and no filter shall find what it is.
      resource.remove("password");
      String wanted = uniqueName(resource);
      for (Map.Entry<String, T> other : resources.entrySet()) {
        if (wanted != null && !other.getKey().equals(id) && wanted.equalsIgnoreCase(uniqueName(other.getValue()))) {
          throw new ConflictException(wanted + " is taken.", ScimType.RFC7644.UNIQUENESS);
        }
      }
      Meta meta = resource.getMeta().orElseGet(Meta::new);
      meta.setCreated(created);
      meta.setLastModified(modified);
      meta.setVersion(ETag.builder().weak(true).tag(Long.toString(++version)).build());
      if (resource.getMeta().isEmpty()) {
        resource.setMeta(meta);
      }
      resources.put(id, copyOf(resource));
      return resource;
    }

    private T copyOf(T resource) {
      return JsonHelper.readJsonDocument(resource.toString(), getType());
    }
  }
}

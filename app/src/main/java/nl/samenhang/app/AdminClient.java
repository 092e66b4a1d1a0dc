// SPDX-License-Identifier: EUPL-1.2
package nl.samenhang.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Tells a gateway that runs on this machine what its administrator wants. */
public final class AdminClient {

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AdminAccess access;
    private final String user;

    private AdminClient(AdminAccess access, String user) {
        this.access = access;
        this.user = user;
    }

    /**
     * Of the gateway of this folder.
     *
     * @param user who asks: the name of an account of this machine
     * @throws StartFailedException if none runs
     */
    public static AdminClient of(DataFolder data, String user) {
        return new AdminClient(AdminAccess.of(data).orElseThrow(() -> absent(data)), user);
    }

    /**
     * An answer.
     *
     * @param status 200 where it was done; else what is in the body says why not
     */
    public record Answer(int status, JsonNode body) {}

    /** Looks something up. */
    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Has something done. */
    public Answer post(String path, Optional<String> reason) {
        byte[] body = JSON.valueToTree(Map.of("reason", reason.orElse("")))
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(access.address().resolve("/admin/" + path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + access.token())
                .header(AdminServlet.USER, user);
    }

    private Answer send(HttpRequest request) {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(5))
                .proxy(HttpClient.Builder.NO_PROXY)
                .build()) {
            HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (JsonProcessingException e) {
            throw new StartFailedException("what answers at " + access.address() + " is no gateway");
        } catch (IOException e) {
            throw new StartFailedException("no gateway answers at " + access.address());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailedException("interrupted");
        }
    }

    private static StartFailedException absent(DataFolder data) {
        return new StartFailedException("no gateway runs in " + data.root());
    }
}

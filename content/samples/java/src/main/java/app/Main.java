package app;

import com.sun.net.httpserver.HttpServer;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;

/** A service small enough to read, with everything that breaks on a base image that lacks something. */
public final class Main {
    private static final String PROJECT = "first project";

    public static void main(String[] arguments) throws Exception {
        var server = HttpServer.create(new InetSocketAddress(8080), 0);
        server.createContext("/healthz", exchange -> {
            var body = """
                {"project":"%s","time":"%s","tmp":"%s","https":"%s"}"""
                .formatted(PROJECT, said(Main::clock), said(Main::write), said(Main::https))
                .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    private static String clock() {
        return ZonedDateTime.now(ZoneId.of("Asia/Shanghai"))
            .withNano(0)
            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static String write() throws Exception {
        Files.writeString(Path.of("/tmp/written"), PROJECT);
        return "ok";
    }

    private static String https() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(System.getenv("HTTPS_URL")))
            .timeout(Duration.ofSeconds(5))
            .build();
        HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        return "ok";
    }

    /** What an action answers, or why it failed. */
    private static String said(Callable<String> action) {
        try {
            return action.call();
        } catch (Exception error) {
            return error.toString().replace('"', '\'').replace('\n', ' ');
        }
    }
}

package org.openprojectmcp.openproject.request;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.util.CaseInsensitiveMap;
import org.openprojectmcp.openproject.OpenProjectException;
import org.openprojectmcp.openproject.OpenProjectOptions;
import org.openprojectmcp.openproject.client.AnswerHead;

/**
 * The bean {@code openproject-elsewhere}: fetches a file from where OpenProject keeps its files, if that is a host that the operator
 * allows. No key goes along: such an address has a signature of its own in it, for which no message repeats it either. Thread-safe.
 */
public final class Elsewhere {

    /** The exchange property with the {@link Address} that OpenProject named instead of a file. */
    public static final String PROPERTY = "OpenProjectElsewhere";

    private static final String FETCHING = "OpenProjectFetching";

    private final boolean encrypted;
    private final List<String> hosts;

    /** @param hosts names of hosts, in small letters; {@code *.example.com} stands for all below {@code example.com} */
    public Elsewhere(OpenProjectOptions options, List<String> hosts) {
        this.encrypted = "https".equals(options.base().getScheme());
        this.hosts = List.copyOf(hosts);
    }

    /** @param mostBytes how much is taken of it */
    record Address(URI uri, int mostBytes) {
        String host() {
            return uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
        }
    }

    /** @param headers those that come back when the file is there */
    private record Fetching(Address address, Map<String, Object> headers) {}

    /**
     * Makes the request for the file.
     *
     * @throws OpenProjectException when the host is not allowed
     */
    public void prepare(Exchange exchange) {
        Message message = exchange.getMessage();
        Address address = (Address) exchange.removeProperty(PROPERTY);
        requireAllowed(address);
        exchange.setProperty(FETCHING, new Fetching(address, message.getHeaders()));
        message.setHeaders(new CaseInsensitiveMap());
        message.setHeader(Exchange.HTTP_METHOD, HttpMethods.GET);
        message.setHeader(Exchange.HTTP_URI, address.uri().toString());
        message.setBody(null);
    }

    /**
     * Reads the file.
     *
     * @throws IOException when it breaks off or takes too long, for {@link #explain}
     */
    public void read(Exchange exchange) throws IOException {
        Fetching fetching = exchange.getProperty(FETCHING, Fetching.class);
        Message message = exchange.getMessage();
        AnswerHead head = (AnswerHead) exchange.removeProperty(AnswerHead.PROPERTY);
        byte[] file = FileBytes.of(message, fetching.address().mostBytes());
        message.setHeaders(fetching.headers());
        exchange.removeProperty(FETCHING);
        if (head.status() / 100 != 2) {
            throw new OpenProjectException("OpenProject keeps this file at "
                    + fetching.address().host() + ", which answered with status " + head.status()
                    + " instead of it. Nothing was changed; the call can be repeated safely.");
        }
        message.setBody(file);
    }

    /** Explains why the file did not come. */
    public void explain(Exchange exchange) {
        Fetching fetching = (Fetching) exchange.removeProperty(FETCHING);
        exchange.getMessage().setHeaders(fetching.headers());
        throw new OpenProjectException("OpenProject keeps this file at "
                + fetching.address().host()
                + ", from where it could not be fetched. Nothing was changed; the call can be "
                + "repeated safely.");
    }

    private void requireAllowed(Address address) {
        String host = address.host();
        if (hosts.stream().noneMatch(rule -> fits(rule, host))) {
            throw new OpenProjectException("OpenProject keeps this file at " + host
                    + ", from where this server may not fetch it. An administrator can allow that host in MCP_DOWNLOAD_HOSTS; "
                    + "people can open the file in OpenProject.");
        }
        String scheme = address.uri().getScheme();
        if (!"https".equals(scheme) && (encrypted || !"http".equals(scheme))) {
            throw new OpenProjectException("OpenProject keeps this file at " + host
                    + ", at an address that is not encrypted: it is not fetched from there. An administrator should have "
                    + "OpenProject name an https address.");
        }
    }

    private static boolean fits(String rule, String host) {
        return rule.startsWith("*.") ? host.endsWith(rule.substring(1)) : rule.equals(host);
    }
}

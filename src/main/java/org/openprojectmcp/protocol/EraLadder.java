package org.openprojectmcp.protocol;

import org.jspecify.annotations.Nullable;
import org.openprojectmcp.protocol.legacy.LegacyEra;
import org.openprojectmcp.protocol.message.Era;
import org.openprojectmcp.protocol.message.ErrorCode;
import org.openprojectmcp.protocol.message.JsonRpcMessage.Request;
import org.openprojectmcp.protocol.message.McpError;
import org.openprojectmcp.protocol.message.McpException;
import org.openprojectmcp.protocol.message.ProtocolVersion;
import org.openprojectmcp.protocol.message.RequestHeaders;
import org.openprojectmcp.protocol.message.ServerInfo;
import org.openprojectmcp.protocol.modern.Envelope;
import org.openprojectmcp.protocol.modern.HeaderRules;
import org.openprojectmcp.protocol.modern.ModernEra;
import org.openprojectmcp.protocol.request.McpMethod;

/**
 * Decides which era a request belongs to, step by step. What the body claims decides; {@code Mcp-Method} does not, since bridges send
 * it on requests of both eras. Immutable.
 */
final class EraLadder {

    private final ModernEra modern;

    EraLadder(ServerInfo serverInfo) {
        modern = new ModernEra(serverInfo);
    }

    ModernEra modern() {
        return modern;
    }

    /**
     * The era of a request, its envelope and headers checked.
     *
     * @param assumed the revision of a legacy client that names none
     */
    Era eraOf(Request request, RequestHeaders headers, ProtocolVersion assumed) throws McpException {
        if (request.method().equals(McpMethod.INITIALIZE.wireName())) {
            return Envelope.isNamedBy(request) ? checked(request, headers) : handshake(request);
        }
        if (Envelope.isClaimedBy(request)) {
            return checked(request, headers);
        }
        if (isModern(headers.protocolVersion())) {
            String message = "The header " + RequestHeaders.PROTOCOL_VERSION
                    + " names a revision whose requests describe themselves in params._meta; this one does not.";
            throw new McpException(
                    McpError.of(ErrorCode.INVALID_PARAMS, message).withHttpStatus(400), request.id());
        }
        return LegacyEra.of(request.id(), headers, assumed);
    }

    private Era checked(Request request, RequestHeaders headers) throws McpException {
        Envelope envelope = Envelope.of(request);
        // Before the version is looked at: a gateway that has read another one from the header must learn of it.
        HeaderRules.checkVersion(request, envelope, headers);
        envelope.requireSupported(request);
        HeaderRules.checkMethodAndName(request, headers);
        return modern;
    }

    private static Era handshake(Request request) {
        return new LegacyEra(
                LegacyEra.negotiate(request.params().path("protocolVersion").asText()));
    }

    private static boolean isModern(@Nullable String version) {
        return version != null
                && ProtocolVersion.of(version).filter(ProtocolVersion::isModern).isPresent();
    }
}

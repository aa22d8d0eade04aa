package org.openprojectmcp.tool.camel;

import org.apache.camel.Component;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultEndpoint;

/** Where the route of a tool, resource or prompt starts. Consumer only: clients call, routes do not. */
final class AiEndpoint extends DefaultEndpoint {

    private final String key;
    private final Offered offered;

    /**
     * @param key scheme and name, the same in every generation of a file
     */
    AiEndpoint(String uri, Component component, String key, Offered offered) {
        super(uri, component);
        this.key = key;
        this.offered = offered;
    }

    String key() {
        return key;
    }

    Offered offered() {
        return offered;
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException(key + " is called by clients; routes share steps through direct:");
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new AiConsumer(this, processor);
    }

    @Override
    public boolean isLenientProperties() {
        return true;
    }
}

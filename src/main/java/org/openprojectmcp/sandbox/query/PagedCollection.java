package org.openprojectmcp.sandbox.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openprojectmcp.sandbox.hal.Hal;
import org.openprojectmcp.sandbox.hal.Link;
import org.openprojectmcp.sandbox.http.Query;

/** A page of a list, with the links that lead to the other pages. */
public final class PagedCollection {
    private final String path;
    private final Map<String, String> parameters;
    private final Page page;
    private final int total;

    /**
     * @param path the address of the list
     * @param parameters what its links repeat beside offset and page size, such as the filters
     * @param total rows on all pages
     */
    public PagedCollection(String path, Map<String, String> parameters, Page page, int total) {
        this.path = path;
        this.parameters = parameters;
        this.page = page;
        this.total = total;
    }

    /** The document of the elements on this page. */
    public ObjectNode of(List<ObjectNode> elements) {
        return hal("Collection", elements).node();
    }

    /** The same, to be extended. */
    public Hal hal(String type, List<ObjectNode> elements) {
        var hal = Hal.of(type)
                .put("total", total)
                .put("count", elements.size())
                .put("pageSize", page.size())
                .put("offset", page.offset())
                .embed("elements", elements);
        return links(hal);
    }

    /** Adds the links between pages. */
    public Hal links(Hal hal) {
        hal.link("self", Link.to(address(page.offset(), page.size())));
        hal.link("jumpTo", Link.to(address("{offset}", page.size())).templated());
        hal.link("changeSize", Link.to(address(page.offset(), "{size}")).templated());
        if (page.offset() > 1) {
            hal.link("previousByOffset", Link.to(address(page.offset() - 1, page.size())));
        }
        if (page.hasNext(total)) {
            hal.link("nextByOffset", Link.to(address(page.offset() + 1, page.size())));
        }
        return hal;
    }

    private String address(Object offset, Object size) {
        var all = new TreeMap<>(parameters);
        all.put("offset", offset.toString());
        all.put("pageSize", size.toString());
        return path + "?" + Query.of(all);
    }
}

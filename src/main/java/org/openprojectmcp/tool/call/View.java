package org.openprojectmcp.tool.call;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openprojectmcp.openproject.instance.Instance;
import org.openprojectmcp.openproject.instance.Requirement;
import org.openprojectmcp.tool.HeaderParameter;
import org.openprojectmcp.tool.Prompt;
import org.openprojectmcp.tool.Resource;
import org.openprojectmcp.tool.ResourceTemplate;
import org.openprojectmcp.tool.Tool;
import org.openprojectmcp.tool.ToolPolicy;
import org.openprojectmcp.tool.camel.Offer;
import org.openprojectmcp.tool.choice.ToolNames;
import org.openprojectmcp.tool.choice.ToolSelection;
import org.openprojectmcp.tool.choice.ToolTraits;
import org.openprojectmcp.tool.choice.WhyOff;
import org.openprojectmcp.tool.descriptor.Alias;
import org.openprojectmcp.tool.descriptor.PromptDescriptor;
import org.openprojectmcp.tool.descriptor.ResourceDescriptor;
import org.openprojectmcp.tool.descriptor.ToolDescriptor;
import org.openprojectmcp.tool.directory.ToolEntry;

/** What is offered at one moment, prepared for lists and look-ups. Immutable. */
final class View {

    private final Map<String, OfferedTool> tools = new TreeMap<>();
    private final Map<String, AliasOf> aliases = new TreeMap<>();
    private final Map<String, WhyOff> off = new TreeMap<>();
    private final Map<String, OfferedTool> all = new TreeMap<>();
    private final ToolNames names;
    private final Map<String, Offer> resources = new TreeMap<>();
    private final Map<String, Offer> prompts = new TreeMap<>();
    private final Lists lists;

    View(Collection<Offer> offers, ToolPolicy policy, Instance instance) {
        for (Offer offer : offers) {
            if (offer.descriptor() instanceof ToolDescriptor tool) {
                put(OfferedTool.of(tool, offer, policy), policy.selection(), instance);
            } else if (offer.descriptor() instanceof ResourceDescriptor resource) {
                resources.put(resource.uri().text(), offer);
            } else if (offer.descriptor() instanceof PromptDescriptor prompt) {
                prompts.put(prompt.name(), offer);
            }
        }
        tools.values().forEach(tool -> tool.descriptor()
                .aliases()
                .forEach(alias -> aliases.putIfAbsent(alias.name(), new AliasOf(alias, tool))));
        names = ToolNames.of(all.values().stream().map(OfferedTool::traits).toList());
        lists = lists();
    }

    private void put(OfferedTool tool, ToolSelection selection, Instance instance) {
        ToolTraits traits = tool.traits();
        all.put(traits.name(), tool);
        WhyOff.bySettings(traits, selection)
                .or(() -> WhyOff.byInstance(traits, tool.descriptor().requirement(), instance))
                .ifPresentOrElse(
                        why -> traits.names().forEach(name -> off.putIfAbsent(name, why)),
                        () -> tools.put(traits.name(), tool));
    }

    private Lists lists() {
        List<Resource> fixed = new ArrayList<>();
        List<ResourceTemplate> templates = new ArrayList<>();
        for (Offer offer : resources.values()) {
            ResourceDescriptor one = (ResourceDescriptor) offer.descriptor();
            String uri = one.uri().text();
            if (one.uri().variables().isEmpty()) {
                fixed.add(new Resource(uri, one.name(), one.title(), one.description(), one.mimeType(), one.icons()));
            } else {
                templates.add(new ResourceTemplate(
                        uri, one.name(), one.title(), one.description(), one.mimeType(), one.icons()));
            }
        }
        return new Lists(
                tools.values().stream().map(OfferedTool::listed).toList(),
                fixed,
                templates,
                prompts.values().stream()
                        .map(offer -> ((PromptDescriptor) offer.descriptor()).prompt())
                        .toList());
    }

    Lists listed() {
        return lists;
    }

    /** The tools that a caller asks for, of those that are listed. */
    List<Tool> listed(ToolSelection selection) {
        return tools.values().stream()
                .filter(tool -> selection.omits(tool.traits()).isEmpty())
                .map(OfferedTool::listed)
                .toList();
    }

    /** Why the tool of that name or alias is not offered to this caller; nothing for one that is, and for one that does not exist. */
    Optional<WhyOff> whyOff(String name, ToolSelection selection) {
        return tool(name)
                .map(called -> WhyOff.byHeaders(called.tool().traits(), selection))
                .orElseGet(() -> Optional.ofNullable(off.get(name)));
    }

    /** Every tool by its name, as a caller with that selection finds it. */
    List<ToolEntry> entries(ToolSelection selection) {
        return all.values().stream()
                .map(tool -> new ToolEntry(
                        tool.listed(),
                        tool.traits().names(),
                        whyOff(tool.traits().name(), selection).orElse(null)))
                .toList();
    }

    /** What the tools need of OpenProject, those that are off too. */
    Set<Requirement> requirements() {
        return all.values().stream()
                .map(tool -> tool.descriptor().requirement())
                .filter(requirement -> !requirement.equals(Requirement.NONE))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By which tools can be chosen, those that are off too. */
    ToolNames names() {
        return names;
    }

    List<HeaderParameter> headerParameters(String name) {
        OfferedTool tool = tools.get(name);
        return tool == null ? List.of() : tool.headers();
    }

    /** The tool of that name, or the one that has it as an alias. */
    Optional<Called> tool(String name) {
        OfferedTool tool = tools.get(name);
        if (tool != null) {
            // under its own name an alias only says how arguments were called before
            return Optional.of(new Called(tool, tool.descriptor().formerly().orElse(null)));
        }
        AliasOf alias = aliases.get(name);
        return alias == null ? Optional.empty() : Optional.of(new Called(alias.tool, alias.alias));
    }

    Optional<Offer> prompt(String name) {
        return Optional.ofNullable(prompts.get(name));
    }

    /** The resource of that URI: a fixed one before one with variables. */
    Optional<Read> resource(String uri) {
        Offer fixed = resources.get(uri);
        if (fixed != null && descriptor(fixed).uri().variables().isEmpty()) {
            return Optional.of(new Read(fixed, Map.of()));
        }
        return resources.values().stream()
                .flatMap(offer -> descriptor(offer).uri().match(uri).stream()
                        .map(variables -> new Read(offer, new LinkedHashMap<>(variables))))
                .findFirst();
    }

    /** The resource whose URI or URI template is written so, or to which the URI belongs. */
    Optional<Offer> template(String uri) {
        return Optional.ofNullable(resources.get(uri)).or(() -> resource(uri).map(Read::offer));
    }

    private static ResourceDescriptor descriptor(Offer offer) {
        return (ResourceDescriptor) offer.descriptor();
    }

    Collection<String> toolNames() {
        return tools.keySet();
    }

    Collection<String> promptNames() {
        return prompts.keySet();
    }

    Collection<String> resourceUris() {
        return resources.keySet();
    }

    private record AliasOf(Alias alias, OfferedTool tool) {}

    /** A resource and what its URI says. */
    record Read(Offer offer, Map<String, String> variables) {}

    /** What clients see; equal when they would see the same. */
    record Lists(List<Tool> tools, List<Resource> resources, List<ResourceTemplate> templates, List<Prompt> prompts) {}
}

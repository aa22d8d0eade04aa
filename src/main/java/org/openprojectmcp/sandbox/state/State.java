package org.openprojectmcp.sandbox.state;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openprojectmcp.sandbox.attachments.Attachment;
import org.openprojectmcp.sandbox.model.Journal;
import org.openprojectmcp.sandbox.model.Notification;
import org.openprojectmcp.sandbox.model.Project;
import org.openprojectmcp.sandbox.model.Relation;
import org.openprojectmcp.sandbox.model.Reminder;
import org.openprojectmcp.sandbox.model.SavedQuery;
import org.openprojectmcp.sandbox.model.Settings;
import org.openprojectmcp.sandbox.model.TimeEntry;
import org.openprojectmcp.sandbox.model.Version;
import org.openprojectmcp.sandbox.model.WorkPackage;
import org.openprojectmcp.sandbox.model.content.Document;
import org.openprojectmcp.sandbox.model.content.News;
import org.openprojectmcp.sandbox.model.definition.Activity;
import org.openprojectmcp.sandbox.model.definition.Category;
import org.openprojectmcp.sandbox.model.definition.CustomAction;
import org.openprojectmcp.sandbox.model.definition.CustomField;
import org.openprojectmcp.sandbox.model.definition.HelpText;
import org.openprojectmcp.sandbox.model.definition.NonWorkingDay;
import org.openprojectmcp.sandbox.model.definition.PhaseDefinition;
import org.openprojectmcp.sandbox.model.definition.Priority;
import org.openprojectmcp.sandbox.model.definition.Status;
import org.openprojectmcp.sandbox.model.definition.Type;
import org.openprojectmcp.sandbox.model.definition.Workflow;
import org.openprojectmcp.sandbox.model.oauth.Application;
import org.openprojectmcp.sandbox.model.people.Member;
import org.openprojectmcp.sandbox.model.people.NonWorkingTime;
import org.openprojectmcp.sandbox.model.people.Principal;
import org.openprojectmcp.sandbox.model.people.Role;
import org.openprojectmcp.sandbox.model.people.WorkingHours;

/** Everything the instance holds. Touched by one thread. */
public final class State {
    private final Changes changes = new Changes();
    private final Settings settings;
    private final Table<Status> statuses = new Table<>(changes);
    private final Table<Type> types = new Table<>(changes);
    private final Table<Priority> priorities = new Table<>(changes);
    private final Table<Activity> activities = new Table<>(changes);
    private final Table<Role> roles = new Table<>(changes);
    private final Table<CustomField> customFields = new Table<>(changes);
    private final Table<CustomAction> customActions = new Table<>(changes);
    private final Table<Principal> principals = new Table<>(changes);
    private final Table<Project> projects = new Table<>(changes);
    private final ProjectTree projectTree = new ProjectTree(projects);
    private final Table<Member> members = new Table<>(changes);
    private final Table<Category> categories = new Table<>(changes);
    private final Table<Version> versions = new Table<>(changes);
    private final Table<WorkPackage> workPackages = new Table<>(changes);
    private final Table<Relation> relations = new Table<>(changes);
    private final Table<Journal> journals = new Table<>(changes);
    private final Table<TimeEntry> timeEntries = new Table<>(changes);
    private final Workflow workflow = new Workflow();
    private final Table<Reminder> reminders = new Table<>(changes);
    private final Table<Notification> notifications = new Table<>(changes);
    private final Table<SavedQuery> queries = new Table<>(changes);
    private final Table<News> news = new Table<>(changes);
    private final Table<Attachment> attachments = new Table<>(changes);
    private final Table<Document> documents = new Table<>(changes);
    private final Watchers watchers = new Watchers(changes);
    private final RenderedLinks renderedLinks = new RenderedLinks();
    private final SemanticIds semanticIds = new SemanticIds(this);
    private final Table<NonWorkingDay> nonWorkingDays = new Table<>(changes);
    private final Table<WorkingHours> workingHours = new Table<>(changes);
    private final Table<NonWorkingTime> nonWorkingTimes = new Table<>(changes);
    private final Table<PhaseDefinition> phaseDefinitions = new Table<>(changes);
    private final Table<HelpText> helpTexts = new Table<>(changes);
    private final Content content = new Content(changes);
    private final Storages storages = new Storages(changes);
    private final Table<Application> applications = new Table<>(changes);
    private final Map<String, Integer> contractVariables = new LinkedHashMap<>();
    private final Indexes indexes = new Indexes(this);

    /** A state without rows. */
    public State(Settings settings) {
        this.settings = settings;
    }

    /** Another number whenever anything has changed that more than one caller can see. */
    public long changes() {
        return changes.number();
    }

    public Settings settings() {
        return settings;
    }

    public Table<Status> statuses() {
        return statuses;
    }

    public Table<Type> types() {
        return types;
    }

    public Table<Priority> priorities() {
        return priorities;
    }

    /** The activities of time entries. */
    public Table<Activity> activities() {
        return activities;
    }

    public Table<Role> roles() {
        return roles;
    }

    public Table<CustomField> customFields() {
        return customFields;
    }

    public Table<CustomAction> customActions() {
        return customActions;
    }

    /** The custom fields of a kind such as VersionCustomField. */
    public List<CustomField> customFieldsOf(String kind) {
        return customFields.all().stream().filter(f -> f.kind().equals(kind)).toList();
    }

    /** Users, groups, placeholder users and the built-in ones. */
    public Table<Principal> principals() {
        return principals;
    }

    public Table<Project> projects() {
        return projects;
    }

    /** Where projects stand in their tree. */
    public ProjectTree projectTree() {
        return projectTree;
    }

    public Table<Member> members() {
        return members;
    }

    public Table<Category> categories() {
        return categories;
    }

    public Table<Version> versions() {
        return versions;
    }

    public Table<WorkPackage> workPackages() {
        return workPackages;
    }

    public Table<Relation> relations() {
        return relations;
    }

    public Table<Journal> journals() {
        return journals;
    }

    public Table<Notification> notifications() {
        return notifications;
    }

    public Table<SavedQuery> queries() {
        return queries;
    }

    public Table<News> news() {
        return news;
    }

    public Table<Document> documents() {
        return documents;
    }

    public Table<Attachment> attachments() {
        return attachments;
    }

    public Table<Reminder> reminders() {
        return reminders;
    }

    public Table<TimeEntry> timeEntries() {
        return timeEntries;
    }

    public Workflow workflow() {
        return workflow;
    }

    public Watchers watchers() {
        return watchers;
    }

    /** The ids of work packages that people read. */
    public SemanticIds semanticIds() {
        return semanticIds;
    }

    /** What the renderings of work packages show that are kept. */
    public RenderedLinks renderedLinks() {
        return renderedLinks;
    }

    /** The single days nobody works on. */
    public Table<NonWorkingDay> nonWorkingDays() {
        return nonWorkingDays;
    }

    /** How long users work. */
    public Table<WorkingHours> workingHours() {
        return workingHours;
    }

    /** When users are away. */
    public Table<NonWorkingTime> nonWorkingTimes() {
        return nonWorkingTimes;
    }

    public Table<PhaseDefinition> phaseDefinitions() {
        return phaseDefinitions;
    }

    public Table<HelpText> helpTexts() {
        return helpTexts;
    }

    /** What projects hold beside work packages. */
    public Content content() {
        return content;
    }

    /** File storages and what refers to them. */
    public Storages storages() {
        return storages;
    }

    /** The applications that may ask for tokens. */
    public Table<Application> applications() {
        return applications;
    }

    /** Ids that no list of API v3 shows, by the names contract scenarios give them. */
    public Map<String, Integer> contractVariables() {
        return contractVariables;
    }

    /** Ways to find rows by what they refer to. */
    public Indexes indexes() {
        return indexes;
    }

    /** The tables by the names the counters of a state file have. */
    public Map<String, Table<?>> counted() {
        var tables = new HashMap<String, Table<?>>();
        tables.put("projects", projects);
        tables.put("users", principals);
        tables.put("work_packages", workPackages);
        tables.put("members", members);
        tables.put("journals", journals);
        tables.put("time_entries", timeEntries);
        tables.put("versions", versions);
        tables.put("categories", categories);
        tables.put("relations", relations);
        tables.put("reminders", reminders);
        tables.put("notifications", notifications);
        tables.put("working_hours", workingHours);
        tables.put("non_working_times", nonWorkingTimes);
        tables.put("news", news);
        tables.put("queries", queries);
        tables.put("documents", documents);
        tables.put("attachments", attachments);
        tables.putAll(content.counted());
        tables.putAll(storages.counted());
        return tables;
    }
}

package org.openprojectmcp.sandbox;

import org.openprojectmcp.sandbox.activities.ActivitiesResource;
import org.openprojectmcp.sandbox.attachments.AttachmentsResource;
import org.openprojectmcp.sandbox.boards.GridsResource;
import org.openprojectmcp.sandbox.budgets.BudgetsResource;
import org.openprojectmcp.sandbox.capabilities.CapabilitiesResource;
import org.openprojectmcp.sandbox.categories.CategoriesResource;
import org.openprojectmcp.sandbox.costs.CostsResource;
import org.openprojectmcp.sandbox.fields.CustomOptionsResource;
import org.openprojectmcp.sandbox.http.Router;
import org.openprojectmcp.sandbox.instance.ConfigurationResource;
import org.openprojectmcp.sandbox.instance.DayResource;
import org.openprojectmcp.sandbox.instance.HelpTextResource;
import org.openprojectmcp.sandbox.instance.PhaseDefinitionResource;
import org.openprojectmcp.sandbox.instance.PriorityResource;
import org.openprojectmcp.sandbox.instance.RenderResource;
import org.openprojectmcp.sandbox.instance.RootResource;
import org.openprojectmcp.sandbox.instance.SharesResource;
import org.openprojectmcp.sandbox.instance.StatusResource;
import org.openprojectmcp.sandbox.instance.TypeResource;
import org.openprojectmcp.sandbox.meetings.AgendasResource;
import org.openprojectmcp.sandbox.meetings.MeetingWritesResource;
import org.openprojectmcp.sandbox.meetings.MeetingsResource;
import org.openprojectmcp.sandbox.meetings.OutcomesResource;
import org.openprojectmcp.sandbox.members.MembershipsResource;
import org.openprojectmcp.sandbox.members.RolesResource;
import org.openprojectmcp.sandbox.news.DocumentsResource;
import org.openprojectmcp.sandbox.news.NewsResource;
import org.openprojectmcp.sandbox.notifications.inbox.NotificationsResource;
import org.openprojectmcp.sandbox.oauth.ApplicationsResource;
import org.openprojectmcp.sandbox.people.GroupsResource;
import org.openprojectmcp.sandbox.people.PlaceholdersResource;
import org.openprojectmcp.sandbox.people.PrincipalsResource;
import org.openprojectmcp.sandbox.people.UsersResource;
import org.openprojectmcp.sandbox.profile.Feature;
import org.openprojectmcp.sandbox.projects.ProjectCopyResource;
import org.openprojectmcp.sandbox.projects.ProjectWritesResource;
import org.openprojectmcp.sandbox.projects.ProjectsResource;
import org.openprojectmcp.sandbox.queries.QueriesResource;
import org.openprojectmcp.sandbox.queries.ViewsResource;
import org.openprojectmcp.sandbox.relations.RelationResource;
import org.openprojectmcp.sandbox.rooms.PagesResource;
import org.openprojectmcp.sandbox.sprints.SprintsResource;
import org.openprojectmcp.sandbox.storages.FileLinksResource;
import org.openprojectmcp.sandbox.storages.ProjectStoragesResource;
import org.openprojectmcp.sandbox.storages.StoragesResource;
import org.openprojectmcp.sandbox.time.TimeEntriesResource;
import org.openprojectmcp.sandbox.versions.VersionsResource;
import org.openprojectmcp.sandbox.watching.RemindersResource;
import org.openprojectmcp.sandbox.watching.WatchersResource;
import org.openprojectmcp.sandbox.workingtimes.NonWorkingTimesResource;
import org.openprojectmcp.sandbox.workingtimes.WorkingHoursResource;
import org.openprojectmcp.sandbox.workpackages.AvailableResource;
import org.openprojectmcp.sandbox.workpackages.CustomActionsResource;
import org.openprojectmcp.sandbox.workpackages.IntegrationsResource;
import org.openprojectmcp.sandbox.workpackages.WorkPackageRepresenter;
import org.openprojectmcp.sandbox.workpackages.WorkPackageResource;
import org.openprojectmcp.sandbox.workpackages.form.SchemaResource;
import org.openprojectmcp.sandbox.workpackages.list.WorkPackageListResource;

/** The routes of all resources. */
final class Resources {
    private Resources() {}

    static Router router(Instance instance) {
        var router = instance.has(Feature.WORKSPACES)
                ? Router.api()
                : Router.api(path -> !Addresses.ofWorkspaces(path), Addresses::ofProjects);
        definitions(instance, router);
        workPackages(instance, router);
        projects(instance, router);
        people(instance, router);
        work(instance, router);
        return router;
    }

    private static void definitions(Instance instance, Router router) {
        new StatusResource(instance).register(router);
        new TypeResource(instance).register(router);
        new PriorityResource(instance).register(router);
        new RootResource(instance.profile()).register(router);
        new ConfigurationResource(instance).register(router);
        new DayResource(instance).register(router);
        new HelpTextResource(instance).register(router);
        new PhaseDefinitionResource(instance).register(router);
        new RenderResource(instance).register(router);
        new CustomOptionsResource(instance).register(router);
    }

    private static void workPackages(Instance instance, Router router) {
        new WorkPackageResource(instance).register(router);
        new WorkPackageListResource(instance).register(router);
        new AvailableResource(instance).register(router);
        new SchemaResource(instance).register(router);
        new RelationResource(instance).register(router);
        new CostsResource(instance).register(router);
        new CustomActionsResource(instance).register(router);
        new IntegrationsResource(instance).register(router);
    }

    private static void projects(Instance instance, Router router) {
        new ProjectsResource(instance).register(router);
        new ProjectWritesResource(instance).register(router);
        new ProjectCopyResource(instance).register(router);
        new CategoriesResource(instance).register(router);
        new VersionsResource(instance).register(router);
        new NewsResource(instance).register(router);
        new DocumentsResource(instance).register(router);
        new PagesResource(instance).register(router);
        meetings(instance, router);
        new BudgetsResource(instance).register(router);
        if (instance.has(Feature.SPRINTS)) {
            new SprintsResource(instance).register(router);
        }
        new GridsResource(instance).register(router);
        new SharesResource(instance).register(router);
        new StoragesResource(instance).register(router);
        new ProjectStoragesResource(instance).register(router);
    }

    private static void meetings(Instance instance, Router router) {
        new MeetingsResource(instance).register(router);
        if (instance.has(Feature.MEETING_WRITES)) {
            new MeetingWritesResource(instance).register(router);
            new AgendasResource(instance).register(router);
        }
        if (instance.has(Feature.MEETING_OUTCOMES)) {
            new OutcomesResource(instance).register(router);
        }
    }

    private static void people(Instance instance, Router router) {
        new PrincipalsResource(instance).register(router);
        new UsersResource(instance).register(router);
        if (instance.has(Feature.WORKING_TIMES)) {
            new WorkingHoursResource(instance).register(router);
            new NonWorkingTimesResource(instance).register(router);
        }
        new GroupsResource(instance).register(router);
        new PlaceholdersResource(instance).register(router);
        new RolesResource(instance).register(router);
        new MembershipsResource(instance).register(router);
        new CapabilitiesResource(instance).register(router);
        new ApplicationsResource(instance).register(router);
    }

    private static void work(Instance instance, Router router) {
        var workPackages = new WorkPackageRepresenter(instance);
        new ActivitiesResource(instance, workPackages).register(router);
        new TimeEntriesResource(instance, workPackages).register(router);
        new AttachmentsResource(instance).register(router);
        new FileLinksResource(instance, workPackages).register(router);
        new WatchersResource(instance).register(router);
        new RemindersResource(instance, workPackages).register(router);
        new NotificationsResource(instance, workPackages).register(router);
        new QueriesResource(instance).register(router);
        new ViewsResource(instance).register(router);
    }
}

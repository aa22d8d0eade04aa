package org.openprojectmcp.routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openprojectmcp.testing.ServedRoutes;
import org.openprojectmcp.tool.ToolResult;

/** What each tool asks of OpenProject once statuses and projects are known, and how much it hands to the model. */
class ToolCostTest {

    @AutoClose
    private static final ServedRoutes SERVED = new ServedRoutes();

    @BeforeAll
    static void warmUp() {
        SERVED.call("project_status_report", "{'project': 'meter-rollout'}");
        SERVED.call("list_work_packages", "{'assignee': 'me'}");
        SERVED.call("list_activities", "{'work_package': 51}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // tool | arguments | requests | bytes of the answers | bytes of the result
                "get_work_package | {'work_package': 8} | 2 | 22000 | 1600",
                "get_work_package_context | {'work_package': 8} | 7 | 55000 | 3500",
                "find_similar_work_packages | {'subject': 'Radio module delivery'} | 1 | 60000 | 1500",
                "list_custom_actions | {'work_package': 8} | 1 | 20000 | 500",
                "compare_baseline | {'since': 'yesterday', 'project': 'meter-rollout'} | 1 | 900000 | 3000",
                "list_work_packages | {'project': 'meter-rollout'} | 1 | 6000 | 2600",
                "list_work_packages | {'assignee': 'me', 'overdue': true} | 1 | 3000 | 1200",
                "list_work_packages | {'project': 'meter-rollout', 'group_by': 'status', 'sums': true} | 1 | 190000 | 6000",
                "count_work_packages | {'project': 'meter-rollout', 'state': 'all', 'group_by': 'assignee'} | 1 | 22000 | 2000",
                "list_queries | {'hidden': true} | 1 | 24000 | 2500",
                "get_query | {'query': 1} | 1 | 30000 | 1200",
                "run_query | {'query': 1} | 1 | 190000 | 3000",
                "star_query | {'query': 1} | 1 | 9000 | 200",
                "search_work_packages | {'text': 'radio'} | 3 | 3000 | 1200",
                "create_work_package | {'project': 'meter-rollout', 'subject': 'Cost of creating'} | 2 | 25000 | 700",
                "update_work_package | {'work_package': 51, 'priority': 'High'} | 4 | 40000 | 400",
                "list_activities | {'work_package': 8} | 2 | 10000 | 1500",
                "add_comment | {'work_package': 51, 'comment': 'Noted'} | 2 | 3000 | 400",
                "add_comment | {'work_package': 51, 'comment': 'Noted, @Anna'} | 3 | 5000 | 500",
                "edit_comment | {'activity': 24, 'comment': 'Noted'} | 3 | 16000 | 900",
                "list_reactions | {'work_package': 8} | 1 | 3000 | 800",
                "toggle_reaction | {'activity': 24, 'reaction': 'eyes', 'state': 'on'} | 3 | 5000 | 500",
                "list_watchers | {'work_package': 51} | 1 | 6000 | 400",
                "list_watchers | {'work_package': 51, 'available': true} | 1 | 8000 | 500",
                "add_watcher | {'work_package': 51, 'person': 'me'} | 1 | 4000 | 300",
                "remove_watcher | {'work_package': 51, 'person': 'me'} | 1 | 500 | 300",
                "set_reminder | {'work_package': 51, 'date': 'tomorrow'} | 3 | 16000 | 400",
                "list_reminders | {} | 1 | 4000 | 800",
                "list_notifications | {} | 2 | 30000 | 3000",
                "inbox_digest | {} | 2 | 30000 | 3000",
                "mark_notifications | {'as': 'unread', 'all': true} | 2 | 2000 | 200",
                "list_relations | {'work_package': 8} | 2 | 4000 | 900",
                "create_relation | {'work_package': 51, 'is': 'relates to', 'other': 9} | 2 | 30000 | 300",
                "bulk_create_relations | {'relations': [{'work_package': 51, 'is': 'relates to', 'other': 10}]} | 4 | 30000 | 400",
                "list_my_changes | {'since': '2026-11-01', 'look_into': 5} | 6 | 90000 | 5000",
                "analyze_dependencies | {'work_package': 72} | 7 | 40000 | 1600",
                "list_relation_candidates | {'work_package': 51, 'text': 'radio'} | 1 | 30000 | 1200",
                "schedule_report | {'project': 'meter-rollout'} | 3 | 50000 | 6000",
                "list_my_work | {} | 1 | 8000 | 2000",
                "changes_since | {'since': '2026-11-09'} | 3 | 95000 | 6000",
                "weekly_report | {'project': 'meter-rollout'} | 5 | 60000 | 9000",
                "daily_standup | {'project': 'meter-rollout'} | 6 | 60000 | 6000",
                "release_notes | {'project': 'customer-portal', 'version': '2.1'} | 3 | 20000 | 4000",
                "earned_value | {'project': 'meter-rollout'} | 7 | 300000 | 2000",
                "render_text | {'text': '**Noted**'} | 1 | 200 | 200",
                "risk_report | {'project': 'meter-rollout'} | 10 | 90000 | 6000",
                "portfolio_report | {} | 6 | 170000 | 2500",
                "export_work_packages | {'project': 'meter-rollout'} | 1 | 20000 | 7000",
                "workload_report | {'project': 'meter-rollout'} | 7 | 32000 | 2000",
                "data_quality_audit | {'project': 'meter-rollout'} | 7 | 70000 | 3000",
                "list_attachments | {'work_package': 51} | 1 | 3000 | 400",
                "list_file_links | {'work_package': 8} | 1 | 4000 | 400",
                "list_storages | {} | 1 | 3000 | 300",
                "list_project_storages | {} | 1 | 4000 | 500",
                "browse_storage | {'storage': 1} | 1 | 3000 | 600",
                "log_time | {'work_package': 51, 'hours': 1} | 2 | 16000 | 500",
                "list_time_entries | {'work_package': 8} | 1 | 6000 | 1500",
                "timesheet | {'week': '1 week ago'} | 1 | 30000 | 1500",
                "timesheet | {'week': '1 week ago', 'everybody': true} | 1 | 90000 | 6000",
                "audit_unlogged_time | {'project': 'meter-rollout'} | 5 | 90000 | 2500",
                "list_time_activities | {'work_package': 51} | 1 | 16000 | 600",
                "get_user | {'person': 'me'} | 2 | 9000 | 900",
                "list_groups | {} | 1 | 4000 | 700",
                "list_available_assignees | {'project': 'customer-portal'} | 1 | 9000 | 600",
                "get_work_calendar | {} | 3 | 12000 | 500",
                "get_preferences | {} | 1 | 3000 | 900",
                "list_help_texts | {} | 1 | 6000 | 2500",
                "list_projects | {} | 1 | 9000 | 600",
                "get_project | {'project': 'meter-rollout'} | 6 | 16000 | 1800",
                "get_project_tree | {} | 1 | 1000 | 500",
                "update_project | {'project': 'meter-rollout', 'status': 'on_track'} | 2 | 5000 | 200",
                "get_version | {'version': 'Wave 1'} | 4 | 18000 | 1800",
                "update_version | {'version': 2, 'description': 'Old town'} | 2 | 6000 | 300",
                "roadmap | {'project': 'meter-rollout'} | 5 | 24000 | 900",
                "get_project_context | {'project': 'meter-rollout'} | 10 | 40000 | 3000",
                "list_versions | {'project': 'meter-rollout'} | 3 | 14000 | 900",
                "search_users | {'text': 'anna'} | 1 | 3000 | 300",
                "list_memberships | {'project': 'meter-rollout'} | 1 | 6000 | 700",
                "get_current_user | {} | 2 | 4000 | 500",
                "list_metadata | {'kind': 'statuses'} | 1 | 4000 | 900",
                "project_status_report | {'project': 'meter-rollout'} | 6 | 70000 | 7000"
            })
    void aCallCostsNoMoreThanThis(String tool, String arguments, int requests, int bytes, int result) {
        ToolResult answer = SERVED.result(tool, arguments);

        assertThat(answer).isInstanceOf(ToolResult.Structured.class);
        assertThat(SERVED.upstream().passed()).hasSizeLessThanOrEqualTo(requests);
        assertThat(SERVED.upstream().bytes()).isLessThanOrEqualTo(bytes);
        ObjectNode content = ((ToolResult.Structured) answer).content();
        assertThat(content.toString().length()).isLessThanOrEqualTo(result);
        assertThat(faults(tool, content)).isEmpty();
    }

    /** The most requests of each tool, for the reference: there they are told, here they are counted. */
    static Map<String, Integer> requests() {
        Method counted = Arrays.stream(ToolCostTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(counted.getAnnotation(CsvSource.class).value())
                .map(row -> row.split("\\|"))
                .collect(Collectors.toMap(
                        cells -> cells[0].strip(), cells -> Integer.valueOf(cells[2].strip()), Math::max));
    }

    /** What the tool's own outputSchema has against its result. */
    private static Set<ValidationMessage> faults(String tool, ObjectNode content) {
        ObjectNode schema = SERVED.catalog().tools().stream()
                .filter(listed -> listed.name().equals(tool))
                .findFirst()
                .orElseThrow()
                .outputSchema();
        assertThat(schema).as("outputSchema of " + tool).isNotNull();
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(schema)
                .validate(content);
    }
}

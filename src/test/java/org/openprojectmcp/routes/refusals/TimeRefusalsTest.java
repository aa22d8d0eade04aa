package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolset time. */
class TimeRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "log_time",
                        "{'work_package': 8, 'hours': 'ages'}",
                        "is not a time; write hours such as 1.5",
                        "1h30"),
                of("log_time", "{'work_package': 8, 'hours': -1}", "is not a time; write hours such as 1.5", "1h30"),
                of(
                        "log_time",
                        "{'work_package': 8, 'hours': 1, 'date': 'someday'}",
                        "is not a date; write 2026-11-20",
                        "tomorrow",
                        "next friday"),
                of(
                        "log_time",
                        "{'work_package': 8, 'hours': 1, 'activity': 'Dancing'}",
                        "no activity is called \"Dancing\"",
                        "Development (id 3)"),
                of("log_time", "{'work_package': 8, 'hours': 1, 'user': 'Krüg'}", "Krüg"),
                of(
                        "log_time",
                        "{'work_package': 8, 'hours': 1, 'comment': '" + "x".repeat(1001) + "'}",
                        "comment is too long; it may have at most 1000 characters"),
                of(
                        "update_time_entry",
                        "{'time_entry': 168, 'hours': 'ages'}",
                        "is not a time; write hours such as 1.5",
                        "1h30"),
                of(
                        "update_time_entry",
                        "{'time_entry': 168, 'activity': 'Dancing'}",
                        "\"Dancing\" is none of those that may be chosen",
                        "Development (id 3)"),
                of(
                        "update_time_entry",
                        "{'time_entry': 99999, 'hours': 1}",
                        "Time entry 99999 does not exist, or is not visible"),
                of("delete_time_entry", "{'time_entry': 99999}", "Time entry 99999 does not exist, or is not visible"),
                of(
                        "start_timer",
                        "{'work_package': 'Meter'}",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of("start_timer", "{'work_package': 8, 'activity': 'Dancing'}", "no activity is called \"Dancing\""),
                of("stop_timer", "{}", "No timer runs, so none was stopped"),
                of(
                        "list_time_entries",
                        "{'from': '2026-12-01', 'to': '2026-01-01'}",
                        "from: 2026-12-01 is after to, which is 2026-01-01"),
                of("timesheet", "{'from': 'someday'}", "is not a date; write 2026-11-20", "tomorrow", "next friday"),
                byReader("log_time", "{'work_package': 8, 'hours': 1}", "log_own_time", "It is with: Dana Reyes #5"),
                byReader(
                                "log_time",
                                "{'work_package': 8, 'hours': 1, 'user': 'Lars Östberg'}",
                                "log_time to log for others",
                                "It is with: Dana Reyes #5")
                        .as("anna.krueger"),
                byReader("start_timer", "{'work_package': 8}", "log_own_time", "It is with: Dana Reyes #5"),
                byReader("update_time_entry", "{'time_entry': 168, 'hours': 1}", "edit_time_entries", "Dana Reyes #5")
                        .as("anna.krueger"),
                byReader("delete_time_entry", "{'time_entry': 168}", "edit_time_entries", "Dana Reyes #5")
                        .as("anna.krueger"));
    }
}

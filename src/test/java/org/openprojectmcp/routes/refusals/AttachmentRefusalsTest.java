package org.openprojectmcp.routes.refusals;

import static org.openprojectmcp.routes.refusals.RefusedCall.byReader;
import static org.openprojectmcp.routes.refusals.RefusedCall.of;

import java.util.stream.Stream;

/** Toolset attachments. */
class AttachmentRefusalsTest extends RefusedCalls {

    @Override
    Stream<RefusedCall> refused() {
        return Stream.of(
                of(
                        "upload_attachment",
                        "{'work_package': 8, 'meeting': 1, 'content': 'aGFsbG8=', 'name': 'a.txt'}",
                        "Name the one thing that the files belong to"),
                of("upload_attachment", "{'work_package': 8, 'content': 'aGFsbG8='}", "content needs a name"),
                of(
                        "upload_attachment",
                        "{'work_package': 8, 'content': '%%%', 'name': 'a.txt'}",
                        "content is not Base64"),
                of(
                        "upload_attachment",
                        "{'work_package': 8, 'file': '../secret', 'name': 'a.txt'}",
                        "MCP_UPLOAD_FOLDER"),
                of(
                        "upload_attachment",
                        "{'work_package': 8, 'content': 'aGFsbG8=', 'name': 'a.txt', 'comment_text': 'see @Nobody'}",
                        "@Nobody is nobody who can see this work package"),
                of(
                        "upload_attachment",
                        "{'meeting': 1, 'content': 'aGFsbG8=', 'name': 'a.txt', 'comment_text': 'x'}",
                        "comment_text is for a work_package; nothing was uploaded"),
                of(
                        "upload_attachment",
                        "{'meeting': 99999, 'content': 'aGFsbG8=', 'name': 'a.txt'}",
                        "Meeting 99999 does not exist"),
                of(
                        "upload_attachment",
                        "{'work_package': 'Meter', 'content': 'aGFsbG8=', 'name': 'a.txt'}",
                        "may mean more than one work package",
                        "Almond Lane, 38 meters (id 14"),
                of("read_attachment", "{'attachment': 99999}", "Attachment 99999 does not exist"),
                of("delete_attachment", "{'attachment': 99999}", "Attachment 99999 does not exist"),
                of("delete_file_link", "{'file_link': 99999}", "File link 99999 does not exist"),
                byReader(
                        "upload_attachment",
                        "{'work_package': 8, 'content': 'aGFsbG8=', 'name': 'a.txt'}",
                        "add_work_package_attachments",
                        "It is with: Dana Reyes #5"),
                byReader(
                        "add_file_link",
                        "{'work_package': 8, 'storage': 1, 'file': '102', 'name': 'x.pdf'}",
                        "manage_file_links",
                        "It is with: Dana Reyes #5"),
                byReader("delete_file_link", "{'file_link': 1}", "manage_file_links", "It is with: Dana Reyes #5"));
    }
}

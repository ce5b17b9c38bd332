using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class Disclosure : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "disclosure_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    court_order = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    may_assist = table.Column<bool>(type: "boolean", nullable: false),
                    flagged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    clearing_asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    proposed_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    proposed_order = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    proposed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    listed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_entry = table.Column<int>(type: "integer", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_items", x => x.id);
                    table.CheckConstraint("ck_disclosure_items_flag_is_dated", "not may_assist or flagged_at is not null");
                    table.ForeignKey(
                        name: "fk_disclosure_items_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_items_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_items_staff_clearing_asked_by",
                        column: x => x.clearing_asked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_items_staff_decided_by",
                        column: x => x.decided_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_items_staff_proposed_by",
                        column: x => x.proposed_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_sets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    audience = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recipient = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    law = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    root_id = table.Column<Guid>(type: "uuid", nullable: false),
                    supplement = table.Column<int>(type: "integer", nullable: false),
                    copy_mark = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    drafted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    return_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    released_by = table.Column<Guid>(type: "uuid", nullable: true),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    object_id = table.Column<Guid>(type: "uuid", nullable: true),
                    size_bytes = table.Column<long>(type: "bigint", nullable: true),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    files = table.Column<int>(type: "integer", nullable: true),
                    manifest = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_sets", x => x.id);
                    table.CheckConstraint("ck_release_sets_second_person", "released_by is null or (asked_by is not null and released_by <> asked_by)");
                    table.ForeignKey(
                        name: "fk_release_sets_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_sets_staff_asked_by",
                        column: x => x.asked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_sets_staff_drafted_by",
                        column: x => x.drafted_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_sets_staff_released_by",
                        column: x => x.released_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "disclosure_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    act = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    court_order = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    set_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_disclosure_entries", x => x.id);
                    table.ForeignKey(
                        name: "fk_disclosure_entries_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_entries_disclosure_items_item_id",
                        column: x => x.item_id,
                        principalTable: "disclosure_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_entries_release_sets_set_id",
                        column: x => x.set_id,
                        principalTable: "release_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_disclosure_entries_staff_by",
                        column: x => x.by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_lines",
                columns: table => new
                {
                    set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    reference = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    description = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    status = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    court_order = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    may_assist = table.Column<bool>(type: "boolean", nullable: false),
                    flagged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cleared_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version_of = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    form = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    file_name = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    size_bytes = table.Column<long>(type: "bigint", nullable: false),
                    redacted = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_lines", x => new { x.set_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_release_lines_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_lines_disclosure_items_item_id",
                        column: x => x.item_id,
                        principalTable: "disclosure_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_lines_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_lines_release_sets_set_id",
                        column: x => x.set_id,
                        principalTable: "release_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_recalls",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    asked_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_recalls", x => x.id);
                    table.ForeignKey(
                        name: "fk_release_recalls_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_recalls_disclosure_items_item_id",
                        column: x => x.item_id,
                        principalTable: "disclosure_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_recalls_release_sets_set_id",
                        column: x => x.set_id,
                        principalTable: "release_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_recalls_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_receipts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    received_by = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    undertaking_signed = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_receipts", x => x.id);
                    table.ForeignKey(
                        name: "fk_release_receipts_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_receipts_release_sets_set_id",
                        column: x => x.set_id,
                        principalTable: "release_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_receipts_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "release_set_items",
                columns: table => new
                {
                    set_id = table.Column<Guid>(type: "uuid", nullable: false),
                    item_id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    exhibit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    not_in_it = table.Column<string[]>(type: "text[]", nullable: false),
                    redacted = table.Column<string[]>(type: "text[]", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_release_set_items", x => new { x.set_id, x.item_id });
                    table.ForeignKey(
                        name: "fk_release_set_items_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_set_items_disclosure_items_item_id",
                        column: x => x.item_id,
                        principalTable: "disclosure_items",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_set_items_exhibits_exhibit_id",
                        column: x => x.exhibit_id,
                        principalTable: "exhibits",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_set_items_release_sets_set_id",
                        column: x => x.set_id,
                        principalTable: "release_sets",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_release_set_items_staff_added_by",
                        column: x => x.added_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recall_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recall_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recall_steps", x => x.id);
                    table.ForeignKey(
                        name: "fk_recall_steps_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recall_steps_release_recalls_recall_id",
                        column: x => x.recall_id,
                        principalTable: "release_recalls",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recall_steps_staff_recorded_by",
                        column: x => x.recorded_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_entries_by",
                table: "disclosure_entries",
                column: "by");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_entries_case_id",
                table: "disclosure_entries",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_entries_item_id_number",
                table: "disclosure_entries",
                columns: new[] { "item_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_entries_set_id",
                table: "disclosure_entries",
                column: "set_id");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_items_case_id_status",
                table: "disclosure_items",
                columns: new[] { "case_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_items_clearing_asked_by",
                table: "disclosure_items",
                column: "clearing_asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_items_decided_by",
                table: "disclosure_items",
                column: "decided_by");

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_items_exhibit_id",
                table: "disclosure_items",
                column: "exhibit_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_disclosure_items_proposed_by",
                table: "disclosure_items",
                column: "proposed_by");

            migrationBuilder.CreateIndex(
                name: "ix_recall_steps_case_id",
                table: "recall_steps",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_recall_steps_recall_id_number",
                table: "recall_steps",
                columns: new[] { "recall_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_recall_steps_recorded_by",
                table: "recall_steps",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_release_lines_case_id",
                table: "release_lines",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_lines_exhibit_id",
                table: "release_lines",
                column: "exhibit_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_lines_item_id",
                table: "release_lines",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_recalls_case_id",
                table: "release_recalls",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_recalls_item_id",
                table: "release_recalls",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_recalls_recorded_by",
                table: "release_recalls",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_release_recalls_set_id",
                table: "release_recalls",
                column: "set_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_receipts_case_id",
                table: "release_receipts",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_receipts_recorded_by",
                table: "release_receipts",
                column: "recorded_by");

            migrationBuilder.CreateIndex(
                name: "ix_release_receipts_set_id",
                table: "release_receipts",
                column: "set_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_set_items_added_by",
                table: "release_set_items",
                column: "added_by");

            migrationBuilder.CreateIndex(
                name: "ix_release_set_items_case_id",
                table: "release_set_items",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_set_items_exhibit_id",
                table: "release_set_items",
                column: "exhibit_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_set_items_item_id",
                table: "release_set_items",
                column: "item_id");

            migrationBuilder.CreateIndex(
                name: "ix_release_sets_asked_by",
                table: "release_sets",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_release_sets_case_id_number",
                table: "release_sets",
                columns: new[] { "case_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_release_sets_drafted_by",
                table: "release_sets",
                column: "drafted_by");

            migrationBuilder.CreateIndex(
                name: "ix_release_sets_released_by",
                table: "release_sets",
                column: "released_by");

            migrationBuilder.CreateIndex(
                name: "ix_release_sets_root_id",
                table: "release_sets",
                column: "root_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disclosure_entries");

            migrationBuilder.DropTable(
                name: "recall_steps");

            migrationBuilder.DropTable(
                name: "release_lines");

            migrationBuilder.DropTable(
                name: "release_receipts");

            migrationBuilder.DropTable(
                name: "release_set_items");

            migrationBuilder.DropTable(
                name: "release_recalls");

            migrationBuilder.DropTable(
                name: "disclosure_items");

            migrationBuilder.DropTable(
                name: "release_sets");
        }
    }
}

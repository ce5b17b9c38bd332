using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class OutcomeStatistics : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "prosecution_targets",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    baseline_year = table.Column<int>(type: "integer", nullable: false),
                    baseline = table.Column<int>(type: "integer", nullable: false),
                    multiple = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    set_by = table.Column<Guid>(type: "uuid", nullable: false),
                    set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prosecution_targets", x => x.id);
                    table.ForeignKey(
                        name: "fk_prosecution_targets_staff_set_by",
                        column: x => x.set_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "research_exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    recipient = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    expires_on = table.Column<DateOnly>(type: "date", nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_research_exports", x => x.id);
                    table.CheckConstraint("ck_research_exports_second_person", "answered_by is null or answered_by <> asked_by");
                    table.ForeignKey(
                        name: "fk_research_exports_staff_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_research_exports_staff_asked_by",
                        column: x => x.asked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "statistics_releases",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    edition = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    asked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    answered_by = table.Column<Guid>(type: "uuid", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_statistics_releases", x => x.id);
                    table.CheckConstraint("ck_statistics_releases_second_person", "answered_by is null or answered_by <> asked_by");
                    table.ForeignKey(
                        name: "fk_statistics_releases_staff_answered_by",
                        column: x => x.answered_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_statistics_releases_staff_asked_by",
                        column: x => x.asked_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_prosecution_targets_form_set_at",
                table: "prosecution_targets",
                columns: new[] { "form", "set_at" });

            migrationBuilder.CreateIndex(
                name: "ix_prosecution_targets_set_by",
                table: "prosecution_targets",
                column: "set_by");

            migrationBuilder.CreateIndex(
                name: "ix_research_exports_answered_by",
                table: "research_exports",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_research_exports_asked_at",
                table: "research_exports",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_research_exports_asked_by",
                table: "research_exports",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_releases_answered_by",
                table: "statistics_releases",
                column: "answered_by");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_releases_asked_by",
                table: "statistics_releases",
                column: "asked_by");

            migrationBuilder.CreateIndex(
                name: "ix_statistics_releases_year_edition",
                table: "statistics_releases",
                columns: new[] { "year", "edition" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "prosecution_targets");

            migrationBuilder.DropTable(
                name: "research_exports");

            migrationBuilder.DropTable(
                name: "statistics_releases");
        }
    }
}

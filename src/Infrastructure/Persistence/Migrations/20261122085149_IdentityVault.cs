using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseTracker.Infrastructure.Persistence.Migrations
{
    /// <inheritdoc />
    public partial class IdentityVault : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "phone_index",
                table: "victim_identities",
                type: "bytea",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "identity_grants",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_by = table.Column<Guid>(type: "uuid", nullable: false),
                    granted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_grants", x => x.id);
                    table.ForeignKey(
                        name: "fk_identity_grants_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_identity_grants_staff_granted_by",
                        column: x => x.granted_by,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_identity_grants_staff_user_id",
                        column: x => x.user_id,
                        principalTable: "staff",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_identity_grants_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "identity_particulars",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    case_id = table.Column<Guid>(type: "uuid", nullable: false),
                    victim_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "bytea", nullable: false),
                    blind_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    removed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_identity_particulars", x => x.id);
                    table.ForeignKey(
                        name: "fk_identity_particulars_cases_case_id",
                        column: x => x.case_id,
                        principalTable: "cases",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_identity_particulars_victims_victim_id",
                        column: x => x.victim_id,
                        principalTable: "victims",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_victim_identities_phone_index",
                table: "victim_identities",
                column: "phone_index");

            migrationBuilder.CreateIndex(
                name: "ix_identity_grants_case_id",
                table: "identity_grants",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_grants_granted_by",
                table: "identity_grants",
                column: "granted_by");

            migrationBuilder.CreateIndex(
                name: "ix_identity_grants_user_id_victim_id",
                table: "identity_grants",
                columns: new[] { "user_id", "victim_id" });

            migrationBuilder.CreateIndex(
                name: "ix_identity_grants_victim_id",
                table: "identity_grants",
                column: "victim_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_particulars_blind_index",
                table: "identity_particulars",
                column: "blind_index");

            migrationBuilder.CreateIndex(
                name: "ix_identity_particulars_case_id",
                table: "identity_particulars",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_identity_particulars_victim_id",
                table: "identity_particulars",
                column: "victim_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "identity_grants");

            migrationBuilder.DropTable(
                name: "identity_particulars");

            migrationBuilder.DropIndex(
                name: "ix_victim_identities_phone_index",
                table: "victim_identities");

            migrationBuilder.DropColumn(
                name: "phone_index",
                table: "victim_identities");
        }
    }
}

using System.Text.Json;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Redactions;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class RedactionConfiguration : IEntityTypeConfiguration<Redaction>
{
    public void Configure(EntityTypeBuilder<Redaction> builder)
    {
        _ = builder.ToTable("Redactions", table =>
        {
            _ = table.HasCheckConstraint("ck_redactions_second_person", "checked_by is null or checked_by <> all (drawn_by)");
            _ = table.HasCheckConstraint("ck_redactions_checked", "(state = 'Checked') = (checked_by is not null) and (state in ('Applied', 'Checked')) = (result_id is not null)");
        });
        _ = builder.Property(r => r.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Application.Abstractions.Columns.Version).IsRowVersion(); // checked or rejected, drawn or applied: one of two at once
        _ = builder.Property(r => r.Audience).HasMaxLength(Redaction.AudienceMaxLength);
        _ = builder.Property(r => r.Media).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(r => r.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.Regions).HasRegions();
        _ = builder.PrimitiveCollection(r => r.DrawnBy).HasField("drawnBy").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.Ignore(r => r.Latest);
        _ = builder.HasMany(r => r.Patterns).WithOne().HasForeignKey(p => p.RedactionId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasMany(r => r.Attempts).WithOne().HasForeignKey(a => a.RedactionId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(r => r.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(r => r.ResultId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.BegunBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(r => r.CheckedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(r => new { r.CaseId, r.BegunAt }); // the redactions of a case, latest first
    }
}

internal sealed class RedactionPatternConfiguration : IEntityTypeConfiguration<RedactionPattern>
{
    public void Configure(EntityTypeBuilder<RedactionPattern> builder)
    {
        _ = builder.ToTable("RedactionPatterns");
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property(p => p.Kind).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(p => p.Reason).HasMaxLength(40);
        _ = builder.Property(p => p.Words).HasMaxLength(ReasonGiven.WordsMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.AddedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => new { p.RedactionId, p.Number }).IsUnique(); // of two at once, one loses
    }
}

internal sealed class RedactionAttemptConfiguration : IEntityTypeConfiguration<RedactionAttempt>
{
    public void Configure(EntityTypeBuilder<RedactionAttempt> builder)
    {
        _ = builder.ToTable("RedactionAttempts");
        _ = builder.HasKey(a => new { a.RedactionId, a.Number });
        _ = builder.Property(a => a.Number).ValueGeneratedNever();
        _ = builder.Property<uint>(Application.Abstractions.Columns.Version).IsRowVersion(); // decided by one of two at once
        builder.Property(a => a.Regions).HasRegions();
        _ = builder.Property(a => a.State).HasConversion<string>().HasMaxLength(10);
        _ = builder.Property(a => a.FailureCode).HasMaxLength(RedactionAttempt.FailureCodeMaxLength);
        _ = builder.PrimitiveCollection(a => a.Findings).HasField("findings").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.Property(a => a.ResultSha256).HasMaxLength(64).HasColumnName("result_sha256");
        _ = builder.Property(a => a.SourceSha256).HasMaxLength(64).HasColumnName("source_sha256");
        _ = builder.Property(a => a.Engine).HasMaxLength(100);
        _ = builder.Property(a => a.Reason).HasMaxLength(RedactionAttempt.ReasonMaxLength);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(a => a.ResultId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.RequestedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.DecidedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(a => a.ResultId).IsUnique(); // which burning-in an item comes of
    }
}

internal static class RegionColumns
{
    private static readonly ValueComparer<IReadOnlyList<RedactionRegion>> Same = new(
        (a, b) => ReferenceEquals(a, b) || (a != null && b != null && a.SequenceEqual(b)), regions => regions.Count, regions => regions);

    /// <summary>Rectangles are read and written all at once, so they are one value.</summary>
    internal static void HasRegions(this PropertyBuilder<IReadOnlyList<RedactionRegion>> regions) => regions.HasColumnType("jsonb").HasConversion(
        list => JsonSerializer.Serialize(list, JsonSerializerOptions.Default),
        text => JsonSerializer.Deserialize<List<RedactionRegion>>(text, JsonSerializerOptions.Default)!, Same);
}

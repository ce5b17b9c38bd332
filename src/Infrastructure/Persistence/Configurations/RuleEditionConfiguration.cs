using CaseTracker.Domain.Deadlines.Rules;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class RuleEditionConfiguration : IEntityTypeConfiguration<RuleEdition>
{
    public void Configure(EntityTypeBuilder<RuleEdition> builder)
    {
        _ = builder.ToTable("RuleEditions");
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion(); // confirming and editing at once: one of the two looks again
        _ = builder.Property(e => e.RuleId).HasMaxLength(RuleEdition.RuleIdMaxLength);
        _ = builder.Property(e => e.Pack).HasMaxLength(RuleEdition.PackMaxLength);
        _ = builder.Property(e => e.TriggerEvent).HasMaxLength(RuleEdition.TriggerEventMaxLength);
        _ = builder.Property(e => e.Kind).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(e => e.Unit).HasConversion<string>().HasMaxLength(24);
        _ = builder.Property(e => e.Choice).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(e => e.ConventionCode).HasMaxLength(40);
        _ = builder.Property(e => e.LegalSource).HasMaxLength(RuleEdition.LegalSourceMaxLength);
        _ = builder.Property(e => e.Notes).HasMaxLength(RuleEdition.NotesMaxLength);
        _ = builder.Property(e => e.WarningLeads).HasMaxLength(RuleEdition.LeadsMaxLength);
        _ = builder.Property(e => e.Certainty).HasMaxLength(RuleEdition.CertaintyMaxLength);
        _ = builder.Property(e => e.State).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(e => e.ShippedVersion).HasMaxLength(40);
        _ = builder.Property(e => e.Reason).HasMaxLength(RuleEdition.ReasonMaxLength);
        _ = builder.Property(e => e.CheckedBy).HasMaxLength(RuleEdition.CheckedByMaxLength);
        _ = builder.Property(e => e.EndReason).HasMaxLength(RuleEdition.ReasonMaxLength);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.MadeBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.ConfirmedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.EndedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.RuleId, e.Number }).IsUnique(); // the version a clock was started by; two edits at once: one wins
    }
}

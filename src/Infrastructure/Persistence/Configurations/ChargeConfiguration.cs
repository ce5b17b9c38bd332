using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Changes;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class OffenceEditionConfiguration : IEntityTypeConfiguration<OffenceEdition>
{
    public void Configure(EntityTypeBuilder<OffenceEdition> builder)
    {
        _ = builder.ToTable("OffenceEditions"); // what a version says is fixed: Sql/charges.sql
        _ = builder.Property(e => e.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(e => e.Code).HasMaxLength(OffenceEdition.CodeMaxLength);
        _ = builder.Property(e => e.Title).HasMaxLength(OffenceEdition.TitleMaxLength);
        _ = builder.Property(e => e.LegalBasis).HasMaxLength(OffenceEdition.LegalBasisMaxLength);
        _ = builder.Property(e => e.Iccs).HasMaxLength(OffenceEdition.ClassMaxLength);
        _ = builder.Property(e => e.Ecris).HasMaxLength(OffenceEdition.ClassMaxLength);
        _ = builder.PrimitiveCollection(e => e.ProvenBy);
        _ = builder.Property(e => e.State).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(e => e.Reason).HasMaxLength(OffenceEdition.ReasonMaxLength);
        _ = builder.Property(e => e.EndReason).HasMaxLength(OffenceEdition.ReasonMaxLength);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.MadeBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(e => e.EndedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(e => new { e.Code, e.Number }).IsUnique(); // two edits at once: one wins
    }
}

internal sealed class ChargeChangeConfiguration : IEntityTypeConfiguration<ChargeChange>
{
    public void Configure(EntityTypeBuilder<ChargeChange> builder)
    {
        _ = builder.ToTable("ChargeChanges"); // append-only
        _ = builder.Property(c => c.Id).ValueGeneratedNever();
        _ = builder.Property(c => c.Act).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(c => c.FromOffence).HasMaxLength(Count.OffenceMaxLength);
        _ = builder.Property(c => c.FromLegalBasis).HasMaxLength(Count.LegalBasisMaxLength);
        _ = builder.Property(c => c.ToOffence).HasMaxLength(Count.OffenceMaxLength);
        _ = builder.Property(c => c.ToLegalBasis).HasMaxLength(Count.LegalBasisMaxLength);
        _ = builder.Property(c => c.ReasonCode).HasMaxLength(40);
        _ = builder.Property(c => c.Reason).HasMaxLength(ChargeProposal.ReasonMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Count>().WithMany().HasForeignKey(c => c.CountId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<OffenceEdition>().WithMany().HasForeignKey(c => c.FromOffenceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<OffenceEdition>().WithMany().HasForeignKey(c => c.ToOffenceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<ChargeProposal>().WithMany().HasForeignKey(c => c.ProposalId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(c => new { c.CountId, c.Number }).IsUnique(); // the history of a count, in order
        _ = builder.HasIndex(c => c.ProposalId).IsUnique();                // an approval is used once
    }
}

internal sealed class ChargeProposalConfiguration : IEntityTypeConfiguration<ChargeProposal>
{
    public void Configure(EntityTypeBuilder<ChargeProposal> builder)
    {
        _ = builder.ToTable("ChargeProposals", table => table.HasCheckConstraint("ck_charge_proposals_second_person", "state not in ('Approved', 'Refused') or (answered_by is not null and answered_by <> asked_by)"));
        _ = builder.Property(p => p.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(p => p.Act).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(p => p.State).HasConversion<string>().HasMaxLength(16);
        _ = builder.Property(p => p.FromOffence).HasMaxLength(Count.OffenceMaxLength);
        _ = builder.Property(p => p.ToOffence).HasMaxLength(Count.OffenceMaxLength);
        _ = builder.Property(p => p.ReasonCode).HasMaxLength(40);
        _ = builder.Property(p => p.Reason).HasMaxLength(ChargeProposal.ReasonMaxLength);
        _ = builder.Property(p => p.EvidenceGap).HasMaxLength(ChargeProposal.EvidenceGapMaxLength);
        _ = builder.Property(p => p.Answer).HasMaxLength(ChargeProposal.AnswerMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Count>().WithMany().HasForeignKey(p => p.CountId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<OffenceEdition>().WithMany().HasForeignKey(p => p.ToOffenceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(p => p.DeadlineId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.AskedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.AnsweredBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(p => p.CountId).IsUnique().HasFilter("state = 'Waiting'"); // a count waits for one answer at a time
        _ = builder.HasIndex(p => new { p.CaseId, p.AskedAt });                         // the proposals of a case
    }
}

using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Counts.Offences;
using CaseTracker.Domain.Counts.Outcomes;
using CaseTracker.Domain.Deadlines;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Suspects;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class CountVerdictConfiguration : IEntityTypeConfiguration<CountVerdict>
{
    public void Configure(EntityTypeBuilder<CountVerdict> builder)
    {
        _ = builder.ToTable("CountVerdicts"); // append-only
        _ = builder.Property(v => v.Id).ValueGeneratedNever();
        _ = builder.Property(v => v.Verdict).HasMaxLength(40);
        _ = builder.Property(v => v.Basis).HasMaxLength(40);
        _ = builder.Property(v => v.Court).HasMaxLength(CountVerdict.CourtMaxLength);
        _ = builder.Property(v => v.Note).HasMaxLength(CountVerdict.NoteMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Count>().WithMany().HasForeignKey(v => v.CountId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<OffenceEdition>().WithMany().HasForeignKey(v => v.ConvictedOfId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(v => v.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(v => new { v.CountId, v.Number }).IsUnique(); // the verdicts of a count, in order
    }
}

internal sealed class SentenceConfiguration : IEntityTypeConfiguration<Sentence>
{
    public void Configure(EntityTypeBuilder<Sentence> builder)
    {
        _ = builder.ToTable("Sentences"); // append-only
        _ = builder.Property(s => s.Id).ValueGeneratedNever();
        _ = builder.Property(s => s.Court).HasMaxLength(CountVerdict.CourtMaxLength);
        _ = builder.Property(s => s.Note).HasMaxLength(CountVerdict.NoteMaxLength);
        _ = builder.PrimitiveCollection(s => s.CountIds).HasField("countIds").UsePropertyAccessMode(PropertyAccessMode.Field);
        _ = builder.Ignore(s => s.Custody);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(s => s.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Suspect>().WithMany().HasForeignKey(s => s.SuspectId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Deadline>().WithMany().HasForeignKey(s => s.ReviewId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(s => s.RecordedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(s => new { s.SuspectId, s.Number }).IsUnique(); // the sentences of a person, in order
        _ = builder.OwnsMany(s => s.Parts, part =>
        {
            _ = part.ToTable("SentenceParts");
            _ = part.WithOwner().HasForeignKey("SentenceId");
            _ = part.HasKey("SentenceId", nameof(SentencePart.Sequence));
            _ = part.Property(p => p.Sequence).ValueGeneratedNever();
            _ = part.Property(p => p.Kind).HasMaxLength(SentencePart.KindMaxLength);
            _ = part.Property(p => p.Amount).HasPrecision(18, 2);
            _ = part.Property(p => p.Currency).HasMaxLength(3);
        });
    }
}

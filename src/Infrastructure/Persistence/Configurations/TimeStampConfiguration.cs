using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

/// <summary>Written by the functions of Sql/time_stamps.sql only; a token is never changed. It is seen by who sees one of its items (<see cref="CaseFilters"/>).</summary>
internal sealed class TimeStampConfiguration : IEntityTypeConfiguration<TimeStamp>
{
    private const int WordMaxLength = 16;

    public void Configure(EntityTypeBuilder<TimeStamp> builder)
    {
        _ = builder.ToTable("TimeStamps");
        _ = builder.Property(t => t.Id).ValueGeneratedNever();
        _ = builder.Property(t => t.Subject).HasConversion<string>().HasMaxLength(WordMaxLength);
        _ = builder.Property(t => t.Sha256).HasMaxLength(64);
        _ = builder.Property(t => t.Status).HasConversion<string>().HasMaxLength(WordMaxLength);
        _ = builder.Property(t => t.Failure).HasMaxLength(TimeStamp.FailureMaxLength);
        _ = builder.Property(t => t.Authority).HasMaxLength(TimeStamp.AuthorityMaxLength);
        _ = builder.Property(t => t.Serial).HasMaxLength(TimeStamp.SerialMaxLength);
        _ = builder.ToTable(table => table.HasCheckConstraint("ck_time_stamps_token", "(status = 'Stamped') = (token is not null) and (token is null) = (gen_time is null)"));
        _ = builder.HasIndex(t => t.NextAttemptAt).HasFilter("status = 'Waiting'");        // what is to be sent
        _ = builder.HasIndex(t => t.RequestedAt).HasFilter("subject = 'Ledgers'");          // when the ledgers were stamped last
    }
}

internal sealed class TimeStampedItemConfiguration : IEntityTypeConfiguration<TimeStampedItem>
{
    public void Configure(EntityTypeBuilder<TimeStampedItem> builder)
    {
        _ = builder.ToTable("TimeStampedItems"); // append-only: Sql/append_only.sql
        _ = builder.HasKey(i => new { i.ExhibitId, i.Sequence }); // a place of a ledger is stamped once, and so is a content
        _ = builder.Property(i => i.Sequence).ValueGeneratedNever();
        _ = builder.Property(i => i.Sha256).HasMaxLength(64);
        _ = builder.HasOne<TimeStamp>().WithMany().HasForeignKey(i => i.TimeStampId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(i => i.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(i => i.TimeStampId); // who may see it
    }
}

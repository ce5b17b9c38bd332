using CaseTracker.Application.Abstractions;
using CaseTracker.Domain.Cases;
using CaseTracker.Domain.Counts;
using CaseTracker.Domain.Evidence;
using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class CaseTaskConfiguration : IEntityTypeConfiguration<CaseTask>
{
    public void Configure(EntityTypeBuilder<CaseTask> builder)
    {
        _ = builder.ToTable("CaseTasks");
        _ = builder.Property(t => t.Id).ValueGeneratedNever();
        _ = builder.Property<uint>(Columns.Version).IsRowVersion();
        _ = builder.Property(t => t.Title).HasMaxLength(CaseTask.TitleMaxLength);
        _ = builder.Property(t => t.Instructions).HasMaxLength(CaseTask.InstructionsMaxLength);
        _ = builder.Property(t => t.Outcome).HasMaxLength(CaseTask.OutcomeMaxLength);
        _ = builder.Property(t => t.State).HasConversion<string>().HasMaxLength(8);
        _ = builder.Property(t => t.Element).HasConversion<string>().HasMaxLength(8);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.SetBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(t => t.ClosedBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Count>().WithMany().HasForeignKey(t => t.CountId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<Exhibit>().WithMany().HasForeignKey(t => t.ExhibitId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<WrittenAdvice>().WithMany().HasForeignKey(t => t.AdviceId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(t => new { t.CaseId, t.Number }).IsUnique(); // the tasks of a case, in order
        _ = builder.HasIndex(t => new { t.OwnerId, t.DueOn }).HasFilter("state = 'Open'"); // what someone is to do, the earliest first
        _ = builder.HasIndex(t => t.DueOn).HasFilter("state = 'Open'"); // of whom to remind
    }
}

internal sealed class WrittenAdviceConfiguration : IEntityTypeConfiguration<WrittenAdvice>
{
    public void Configure(EntityTypeBuilder<WrittenAdvice> builder)
    {
        _ = builder.ToTable("WrittenAdvice");
        _ = builder.Property(a => a.Id).ValueGeneratedNever();
        _ = builder.Property(a => a.Subject).HasMaxLength(WrittenAdvice.SubjectMaxLength);
        _ = builder.Property(a => a.Addressee).HasMaxLength(WrittenAdvice.AddresseeMaxLength);
        _ = builder.Property(a => a.Text).HasMaxLength(WrittenAdvice.TextMaxLength);
        _ = builder.HasOne<Case>().WithMany().HasForeignKey(a => a.CaseId).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasOne<StaffMember>().WithMany().HasForeignKey(a => a.GivenBy).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(a => new { a.CaseId, a.Number }).IsUnique(); // the advice of a case, in order
    }
}

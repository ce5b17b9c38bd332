using CaseTracker.Domain.Staff;
using CaseTracker.Domain.Staff.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class TrainingRecordConfiguration : IEntityTypeConfiguration<TrainingRecord>
{
    public void Configure(EntityTypeBuilder<TrainingRecord> builder)
    {
        _ = builder.ToTable("TrainingRecords", table =>
        {
            _ = table.HasCheckConstraint("ck_training_records_not_their_own", "recorded_by <> user_id and taken_back_by is distinct from user_id");
            _ = table.HasCheckConstraint("ck_training_records_in_order", "valid_until is null or valid_until >= completed_on");
        });
        _ = builder.Property(r => r.Id).ValueGeneratedNever();
        _ = builder.Property<uint>("Version").IsRowVersion();
        _ = builder.Property(r => r.Topic).HasMaxLength(TrainingRecord.TopicMaxLength);
        _ = builder.Property(r => r.Provider).HasMaxLength(TrainingRecord.ProviderMaxLength);
        _ = builder.Property(r => r.Certificate).HasMaxLength(TrainingRecord.CertificateMaxLength);
        _ = builder.Property(r => r.TakenBackReason).HasMaxLength(TrainingRecord.ReasonMaxLength);
        foreach (var who in (string[])[nameof(TrainingRecord.UserId), nameof(TrainingRecord.RecordedBy), nameof(TrainingRecord.TakenBackBy)])
            _ = builder.HasOne(typeof(StaffMember)).WithMany().HasForeignKey(who).OnDelete(DeleteBehavior.Restrict);
        _ = builder.HasIndex(r => new { r.UserId, r.Topic }); // how somebody stands, and the gate before interviews
        _ = builder.HasIndex(r => r.ValidUntil).HasFilter("taken_back_at is null"); // of whom to remind
    }
}

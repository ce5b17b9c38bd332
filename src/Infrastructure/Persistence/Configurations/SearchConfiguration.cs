using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class FoundRowConfiguration : IEntityTypeConfiguration<FoundRow>
{
    public void Configure(EntityTypeBuilder<FoundRow> builder) => builder.HasNoKey().ToView(null);
}

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseTracker.Infrastructure.Persistence.Configurations;

internal sealed class FoundRowConfiguration : IEntityTypeConfiguration<FoundRow>
{
    public void Configure(EntityTypeBuilder<FoundRow> builder) => builder.HasNoKey().ToView(null);
}

internal sealed class CarriedRowConfiguration : IEntityTypeConfiguration<CarriedRow>
{
    public void Configure(EntityTypeBuilder<CarriedRow> builder) => builder.HasNoKey().ToView(null);
}

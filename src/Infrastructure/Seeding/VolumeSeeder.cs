using CaseTracker.Application.Abstractions;

namespace CaseTracker.Infrastructure.Seeding;

internal sealed class VolumeSeeder : IVolumeSeeder
{
    public Task<SeededVolume> SeedAsync(int cases, int seed, CancellationToken ct) => throw new InvalidOperationException();
}

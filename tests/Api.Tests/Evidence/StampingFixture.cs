using CaseTracker.Api.Tests.Support;
using CaseTracker.Infrastructure.TimeStamps;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Evidence;

/// <summary>A host with an authority of its own, and a clock a test may set. The job is run by hand.</summary>
public sealed class StampingFixture(TestDatabase database) : ApiFixture(database), IAsyncLifetime
{
    internal OpensslAuthority Authority { get; } = new();

    public SettableClock Clock { get; } = new();

    async ValueTask IAsyncLifetime.InitializeAsync()
    {
        await Authority.StartAsync();
        await InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Authority.DisposeAsync();
    }

    internal Task<int> StampAsync() => Services.GetRequiredService<TimeStamping>().RunAsync(TestContext.Current.CancellationToken);

    protected override void Settings(IWebHostBuilder builder)
    {
        base.Settings(builder);
        builder.UseSetting("TimeStamps:Authority", Authority.Address).UseSetting("TimeStamps:TrustFile", Authority.TrustFile);
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}

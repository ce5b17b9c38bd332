using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;
using Microsoft.AspNetCore.Hosting;

namespace CaseTracker.Api.Tests.Statistics;

/// <summary>The world of <see cref="OutcomeWorld"/>, with a second supervisor in unit B who answers.</summary>
public sealed class OutcomeFixture(TestDatabase database) : ApiFixture(database)
{
    public UserId Second => World.StrangerSupervisor;

    protected override void Settings(IWebHostBuilder builder)
    {
        base.Settings(builder);
        builder.UseSetting("Statistics:KeepMinutes", "0");
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await OutcomeWorld.MakeAsync(this);
        await OutcomeMoney.MakeAsync(this);
    }
}

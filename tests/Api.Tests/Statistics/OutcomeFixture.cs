using CaseTracker.Api.Tests.Support;
using CaseTracker.Domain.Common;

namespace CaseTracker.Api.Tests.Statistics;

/// <summary>The world of <see cref="OutcomeWorld"/>, with a second supervisor in unit B who answers.</summary>
public sealed class OutcomeFixture(TestDatabase database) : ApiFixture(database)
{
    public UserId Second => World.StrangerSupervisor;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await OutcomeWorld.MakeAsync(this);
    }
}

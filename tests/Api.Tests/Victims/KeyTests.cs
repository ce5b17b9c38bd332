using System.Net;
using CaseTracker.Api.Tests.Support;
using CaseTracker.Application.Abstractions;
using CaseTracker.Application.Access;
using CaseTracker.Infrastructure;
using CaseTracker.Infrastructure.Keys;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Api.Tests.Victims;

/// <summary>A new wrapping key while people read, and the erasure of one case's key.</summary>
public sealed class KeyTests(RevealFixture app) : IClassFixture<RevealFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rotation_wraps_every_case_key_anew_and_no_reveal_fails_meanwhile_or_afterwards()
    {
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var victim = await KeptAsync(coordinator, app.World.Case, "Rodica");
        var before = await WrappedAsync();
        var reading = Task.Run(async () =>
        {
            for (var i = 0; i < 20; i++)
            {
                Forget();
                Assert.Equal(HttpStatusCode.OK, (await coordinator.RevealAsync(victim)).StatusCode);
            }
        }, Ct);
        var (keyId, rewrapped) = await AsOperatorAsync(services => KeyCommands.RotateAsync(services, Ct));
        await reading;

        Assert.NotEqual(before, await WrappedAsync());
        Assert.InRange(rewrapped, 1, int.MaxValue);
        Assert.Equal(0L, await app.ScalarAsync<long>("select count(*) from case_keys where length(wrapped) > 0 and kek_id <> $1", keyId));
        Forget();
        Assert.Equal("Rodica", (await (await coordinator.RevealAsync(victim)).JsonAsync()).GetProperty("givenName").GetString());
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'RotateWrappingKey' and fields = array['key.' || $1]", keyId));
    }

    [Fact]
    public async Task After_its_key_is_erased_a_cases_secrets_are_gone_and_it_says_so_while_the_case_itself_goes_on()
    {
        using var lead = await app.AsAsync(app.World.Lead);
        using var coordinator = await app.AsAsync(app.World.Coordinator);
        var caseId = await TestWorld.OpenCaseAsync(lead, "Operation Sealed");
        (await lead.PostAsync($"/api/v1/cases/{caseId}/members", System.Net.Http.Json.JsonContent.Create(new { userId = app.World.Coordinator.Value }), Ct)).EnsureSuccessStatusCode();
        var (victim, elsewhere) = (await KeptAsync(coordinator, caseId, "Viorica"), await KeptAsync(coordinator, app.World.Case, "Camelia"));
        var reference = await app.ScalarAsync<string>("select reference from cases where id = $1", caseId);
        Assert.True(await AsOperatorAsync(services => KeyCommands.EraseAsync(services, reference!, "Retention ended on 1 November", Ct)));
        Assert.False(await AsOperatorAsync(services => KeyCommands.EraseAsync(services, reference!, "Retention ended on 1 November", Ct)));

        Assert.Equal("case.key_erased", await (await coordinator.RevealAsync(victim)).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal("case.key_erased", await (await coordinator.PutIdentityAsync(victim, new { givenName = "Again" }, await coordinator.TagOfAsync(victim))).RefusedAsync(HttpStatusCode.Conflict));
        Assert.Equal(HttpStatusCode.OK, (await coordinator.GetAsync($"/api/v1/cases/{caseId}/victims", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await coordinator.RevealAsync(elsewhere)).StatusCode);
        Assert.Equal(1L, await app.ScalarAsync<long>("select count(*) from audit.entries where use_case = 'EraseCaseKey' and case_id = $1 and act = 7", caseId));
    }

    private static async Task<Guid> KeptAsync(HttpClient coordinator, Guid caseId, string name)
    {
        var victim = await coordinator.RegisterVictimAsync(caseId);
        await coordinator.KeepIdentityAsync(victim, new { givenName = name });
        return victim;
    }

    private async Task<byte[]?> WrappedAsync() => await app.ScalarAsync<byte[]>("select wrapped from case_keys where case_id = $1", app.World.Case);

    /// <summary>As after a restart, or five minutes.</summary>
    private void Forget() => app.Services.GetRequiredService<CaseKeyRing>().Forget(new Domain.Common.CaseId(app.World.Case));

    private async Task<T> AsOperatorAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().ActAs(Operator.Actor);
        return await act(scope.ServiceProvider);
    }
}

using CaseTracker.Application.Abstractions;
using CaseTracker.Infrastructure.Documents.Bundles.Exhibits;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CaseTracker.Infrastructure.Documents.Bundles;

internal static class BundlesRegistration
{
    internal static IServiceCollection AddBundles(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<BundleOptions>(configuration.GetSection("Bundles"))
        .AddSingleton<BundleWorkspaces>().AddHostedService<BundleSweep>()
        .AddSingleton<BundleSandbox>().AddSingleton<BundleTypst>().AddSingleton<TextPages>().AddSingleton<ExhibitPages>().AddSingleton<PdfPreparation>().AddSingleton<OwnPages>()
        .AddSingleton<IBundleAssembler, QpdfBundleAssembler>();
}

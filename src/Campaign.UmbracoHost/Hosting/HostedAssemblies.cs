using System.Reflection;
using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>
/// The assemblies in which Umbraco looks for its parts: its own, this one, and those the options name.
/// </summary>
internal sealed class HostedAssemblies(UmbracoHostOptions options) : IAssemblyProvider
{
    public IEnumerable<Assembly> Assemblies { get; } =
    [
        .. new[] { typeof(IContentService).Assembly, typeof(HostedAssemblies).Assembly }
            .Concat(options.Assemblies)
            .Distinct(),
    ];
}

using System.Reflection;
using Umbraco.Cms.Core.Composing;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Hosting;

/// <summary>The assemblies Umbraco looks for its parts in: its own, this one, and those the options name.</summary>
internal sealed class HostedAssemblies(UmbracoHostOptions options) : IAssemblyProvider
{
    public IEnumerable<Assembly> Assemblies { get; } =
    [
        .. new[] { typeof(IContentService).Assembly, typeof(HostedAssemblies).Assembly }
            .Concat(options.Assemblies)
            .Distinct(),
    ];
}

using System.Reflection;
using ArchUnitNET.Loader;

namespace Campaign.Architecture.Tests;

/// <summary>The product as it was compiled.</summary>
internal static class Product
{
    /// <summary>
    /// Its assemblies, from the ground up: each may use those before it, UmbracoHost and Rendering not each other.
    /// </summary>
    public static readonly string[] Assemblies =
    [
        "Campaign.Core",
        "Campaign.Rendering",
        "Campaign.UmbracoHost",
        "Campaign.Content",
        "Campaign.Web",
    ];

    /// <summary>The top of the repository.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    private static readonly Lazy<ArchUnitNET.Domain.Architecture> Loaded = new(() =>
        new ArchLoader().LoadAssemblies([.. Assemblies.Select(Assembly.Load)]).Build()
    );

    /// <summary>All types with what they depend on, bodies of methods included.</summary>
    public static ArchUnitNET.Domain.Architecture Architecture => Loaded.Value;

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "Campaign.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);
}

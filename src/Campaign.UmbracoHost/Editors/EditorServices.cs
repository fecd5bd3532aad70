using Umbraco.Cms.Core.DependencyInjection;

namespace Campaign.UmbracoHost.Editors;

/// <summary>What the property editors need beside themselves; Umbraco finds the editors by their attribute.</summary>
internal static class EditorServices
{
    public static void AddEditors(this IUmbracoBuilder builder) { }
}

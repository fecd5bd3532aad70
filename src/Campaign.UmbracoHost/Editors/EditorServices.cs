using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Cms.Core.Security;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Editors;

/// <summary>What the property editors need besides themselves; Umbraco finds the editors by their attribute.</summary>
internal static class EditorServices
{
    public static void AddEditors(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnique<IHtmlSanitizer, HtmlAllowList>();
        builder.Services.AddSingleton<UploadedFiles>();
    }
}

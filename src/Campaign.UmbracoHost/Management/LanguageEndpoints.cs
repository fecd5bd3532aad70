using Campaign.UmbracoHost.Accounts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.UmbracoHost.Management;

/// <summary>The languages of the content.</summary>
internal static class LanguageEndpoints
{
    public static void MapLanguages(this IEndpointRouteBuilder api)
    {
        var languages = api.MapGroup("").WithTags("Language").Needs(Permissions.SignedIn);
        languages
            .MapGet(
                "language",
                async (ILanguageService all) => Paged<object>.All((await all.GetAllAsync()).Select(Model))
            )
            .WithSummary("All languages");
        languages
            .MapGet(
                "language/{isoCode}",
                async (string isoCode, ILanguageService all) =>
                    await all.GetAsync(isoCode) is { } language ? Results.Ok(Model(language)) : Problems.NotFound()
            )
            .WithSummary("A language");
        languages
            .MapGet(
                "item/language",
                async (string[] isoCode, ILanguageService all) => (await all.GetMultipleAsync(isoCode)).Select(Model)
            )
            .WithSummary("Look up");
        languages
            .MapGet(
                "item/language/default",
                async (ILanguageService all) =>
                    await all.GetDefaultLanguageAsync() is { } language
                        ? Results.Ok(Model(language))
                        : Problems.NotFound()
            )
            .WithSummary("The main language");
        languages
            .MapGet(
                "culture",
                async (ILanguageService all) =>
                    Paged<object>.All(
                        (await all.GetAllAsync()).Select(x => new { name = x.IsoCode, englishName = x.CultureName })
                    )
            )
            .WithSummary("Cultures in use");
    }

    private static object Model(ILanguage language) =>
        new
        {
            name = VietnameseNames.Of(language.IsoCode) ?? language.CultureName,
            language.IsoCode,
            language.IsDefault,
            language.IsMandatory,
            language.FallbackIsoCode,
        };
}

/// <summary>What languages are called in Vietnamese; tags as in the registry of BCP 47.</summary>
internal static class VietnameseNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["vi"] = "Tiếng Việt",
        ["en"] = "Tiếng Anh",
        ["tyz"] = "Tiếng Tày",
        ["nut"] = "Tiếng Nùng",
        ["hmn"] = "Tiếng Mông",
        ["ium"] = "Tiếng Dao",
        ["mtq"] = "Tiếng Mường",
        ["blt"] = "Tiếng Thái Đen",
        ["km"] = "Tiếng Khmer",
        ["cmo"] = "Tiếng M'Nông",
        ["rad"] = "Tiếng Ê Đê",
        ["jra"] = "Tiếng Gia Rai",
        ["bdq"] = "Tiếng Ba Na",
        ["sed"] = "Tiếng Xơ Đăng",
        ["kpm"] = "Tiếng K'Ho",
    };

    public static string? Of(string isoCode) => Names.GetValueOrDefault(isoCode.Split('-')[0]);
}

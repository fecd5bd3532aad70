using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Delivery.Requests;

/// <summary>Chooses the site language for a request.</summary>
internal sealed class DeliveryLanguages(ILanguageService languages)
{
    /// <summary>
    /// The best of the languages asked for, or the default if none is named. "" when the site has none of them: then
    /// only documents that do not vary by language are visible, and no other language is substituted.
    /// </summary>
    public async Task<string> ChooseAsync(StringValues accepted)
    {
        var codes = (await languages.GetAllAsync()).Select(x => x.IsoCode).ToList(); // from memory
        var usual = await languages.GetDefaultIsoCodeAsync();
        if (StringValues.IsNullOrEmpty(accepted) || !StringWithQualityHeaderValue.TryParseList(accepted, out var asked))
            return usual;
        foreach (var one in asked.Where(x => x.Quality is not 0).OrderByDescending(x => x.Quality ?? 1))
            if ((one.Value == "*" ? usual : Match(codes, one.Value.ToString())) is { } found)
                return found;
        return "";
    }

    // "vi" accepts any Vietnamese; "vi-CN" asks for one that the site does not have.
    private static string? Match(List<string> codes, string asked) =>
        codes.Find(x => x.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? codes.Find(x => x.StartsWith(asked + "-", StringComparison.OrdinalIgnoreCase));
}

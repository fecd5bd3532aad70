using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Delivery.Requests;

/// <summary>Which of the site's languages a request is in.</summary>
internal sealed class DeliveryLanguages(ILanguageService languages)
{
    /// <summary>
    /// The best language asked for; the default one when none is. "" when the site has none of them: then only what
    /// does not vary by language is seen, never another language.
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

    // "vi" asks for any Vietnamese; "vi-CN" asks for one the site does not have.
    private static string? Match(List<string> codes, string asked) =>
        codes.Find(x => x.Equals(asked, StringComparison.OrdinalIgnoreCase))
        ?? codes.Find(x => x.StartsWith(asked + "-", StringComparison.OrdinalIgnoreCase));
}

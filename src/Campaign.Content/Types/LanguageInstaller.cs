using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Types;

/// <summary>
/// Makes the languages that content is written in; the first one is the default. None is ever taken away.
/// </summary>
internal sealed class LanguageInstaller(ILanguageService languages)
{
    /// <summary>Tags of the languages that were made.</summary>
    public async Task<IReadOnlyList<string>> InstallAsync(IEnumerable<(string Tag, string Name)> wanted)
    {
        var made = new List<string>();
        var first = true;
        foreach (var (tag, name) in wanted)
        {
            if (await languages.GetAsync(tag) is null)
            {
                var language = new Language(tag, name) { IsDefault = first, IsMandatory = first };
                var done = await languages.CreateAsync(language, Constants.Security.SuperUserKey);
                if (!done.Success)
                    throw new InvalidOperationException($"The language {tag} could not be made: {done.Status}.");
                made.Add(tag);
            }
            first = false;
        }
        return made;
    }
}

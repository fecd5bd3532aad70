using Campaign.UmbracoHost.Publication;

namespace Campaign.Web.Publication;

/// <summary>
/// What the API's answers show of other items: a citation shows a document's or message's title and number; an edition
/// its local themes, targets, allocations and duties; a campaign its editions. Names of places, terms and organisations
/// appear everywhere, as abbreviations do in scripts, and are followed by their own log rows.
/// </summary>
internal sealed class EmbeddedWords : IEmbedding
{
    private static readonly Dictionary<string, IReadOnlyCollection<string>?> Titles = new()
    {
        ["document"] = [IEmbedding.Name, "title", "number"],
        ["message"] = [IEmbedding.Name, "title", "officialText", "correctedText"],
        ["edition"] = [IEmbedding.Name, "title", "theme", "start", "end", "year"],
        ["localTheme"] = null,
        ["target"] = null,
        ["allocation"] = null,
        ["duty"] = null,
    };

    public IReadOnlyCollection<string>? Shown(string type) => Titles.GetValueOrDefault(type, []);

    public bool ShowsWhatItRefersTo(string type, string shown) =>
        shown == "document" ? type is not ("place" or "organisation") : shown == "message" && type == "material";

    public bool ShowsWhatRefersToIt(string type, string shown) =>
        type switch
        {
            "edition" => shown is "localTheme" or "target" or "allocation" or "duty",
            "campaign" => shown == "edition",
            _ => false,
        };
}

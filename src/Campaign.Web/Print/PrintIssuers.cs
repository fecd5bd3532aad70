using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Templates;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.Web.Media;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Print;

/// <summary>The organisation whose name and logos appear on a copy.</summary>
/// <param name="Name">
/// The organisation, or several issuing together; empty when none is entered, and the line is left out.
/// </param>
/// <param name="Language">Language of the name.</param>
/// <param name="Logos">Their logos.</param>
/// <param name="IsSample">Whether one of them is a sample.</param>
internal sealed record PrintIssuer(string Name, string Language, IReadOnlyList<Logo> Logos, bool IsSample);

/// <summary>
/// Finds the organisations that issue printed matter for a place: its own, else those of the nearest unit above, else
/// national ones, else the site's publisher. None is ever derived from a place's name.
/// </summary>
internal sealed class PrintIssuers(IUploadedFiles uploads, IOptions<CampaignOptions> options)
{
    /// <summary>The issuer of a copy.</summary>
    /// <exception cref="UnprintableException">A logo's file is not on this server.</exception>
    /// <exception cref="RenderingFailedException">The storage of files does not answer.</exception>
    public PrintIssuer Of(CampaignSnapshot snapshot, DateOnly day, Place? place, string language)
    {
        var issuing = snapshot
            .All<Organisation>()
            .Where(x => x.IssuesPrint && x.Successors.IsEmpty && x.Header.ValidOn(day))
            .ToLookup(x => x.Place);
        var units = place is null ? [] : snapshot.Places.Chain(place.Ref, day).Select(x => x.Ref);
        var bodies = units.Append(null).Select(x => issuing[x].ToList()).FirstOrDefault(x => x.Count > 0) ?? [];
        if (bodies.Count == 0)
            return new(options.Value.Publisher ?? "", CampaignSnapshot.DefaultLanguage, [], false);
        // Either all names are in the reader's language or all in Vietnamese, because a mixed line could not be marked
        // with one language.
        var own = bodies.Select(x => snapshot.Find<Organisation>(x.Id, language)).OfType<Organisation>().ToList();
        var named = own.Count == bodies.Count ? own : bodies;
        return new(
            string.Join(" – ", named.Select(x => x.Title)),
            named[0].Language,
            [
                .. bodies
                    .SelectMany(x => x.Logos.Select(logo => new Logo(Read(x, logo), logo.MediaType, x.Title)))
                    .Take(Organisation.MostLogos),
            ],
            bodies.Exists(x => x.Header.IsSample)
        );
    }

    private byte[] Read(Organisation body, Core.Materials.MaterialFile logo)
    {
        try
        {
            return uploads.PathOf(logo) is { } path
                ? File.ReadAllBytes(path)
                : throw new UnprintableException([
                    $"Biểu trưng {logo.Name} của {body.Title} không có trên máy chủ này.",
                ]);
        }
        catch (MediaAwayException away)
        {
            throw new RenderingFailedException(away.Message, away);
        }
    }
}

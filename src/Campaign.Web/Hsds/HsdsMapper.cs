using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Vocabularies;
using Campaign.Web.Http.Answers;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Hsds;

/// <summary>
/// Our services in the terms of HSDS. Viet Nam has had no districts since 1/7/2025, so state_province is the province
/// and city the commune. Records that have no id in our data get one made from their content, so that it stays the
/// same.
/// </summary>
internal sealed class HsdsMapper(ApiRequest request)
{
    private readonly Links _links = new(request);
    private readonly string _language = ItemLists.LanguageOf(request, ItemType.Service);

    /// <summary>A service, with its lists only if <paramref name="full"/> is set.</summary>
    public HsdsService Service(Service x, bool full)
    {
        var bare = new HsdsService(
            x.Id.ToString(),
            x.Title,
            x.Header.ValidOn(request.Today) ? "active" : "inactive",
            x.Header.Summary ?? x.Title,
            x.Website ?? _links.WebUrl(x),
            x.Body,
            x.Fees,
            x.Eligibility,
            AlertOf(x),
            x.VerifiedOn,
            x.Header.UpdatedAt.UtcDateTime,
            Organization(x)
        );
        return !full
            ? bare
            : bare with
            {
                Phones = [.. x.Phones.Select(p => Phone(x, p))],
                Schedules = [.. Schedules(x)],
                ServiceAreas = [.. Areas(x)],
                Languages = [.. x.SpokenLanguages.Select(l => new HsdsLanguage(IdOf("language", x.Id, l), l, l))],
                ServiceAtLocations = AtLocation(x, withService: false) is { } at ? [at] : [],
                Attributes = [.. x.Kinds.Select(kind => Attribute(x, kind))],
            };
    }

    /// <summary>Who runs it; null when unknown. It is an organisation of ours if one has the same name.</summary>
    public HsdsOrganization? Organization(Service x)
    {
        if (x.Operator is null)
            return null;
        var known = request
            .Snapshot.All<Organisation>(_language)
            .FirstOrDefault(o => o.Title == x.Operator || o.ShortName == x.Operator);
        return known is null
            ? new(IdOf("organization", x.Operator), x.Operator, x.Operator, null)
            : new(known.Id.ToString(), known.Title, known.Body ?? known.Header.Summary ?? known.Title, known.Website);
    }

    /// <summary>The location of a service that anyone may find; null for others, and always for a shelter.</summary>
    public HsdsServiceAtLocation? AtLocation(Service x, bool withService)
    {
        if (x.IsShelter || x.Address is not { } address)
            return null;
        var chain =
            x.Header.Places.Length == 1
                ? request.Snapshot.Places.Chain(x.Header.Places[0], request.Today).ToList()
                : [];
        string Name(PlaceLevel level) => chain.FirstOrDefault(p => p.Level == level)?.Latest.FullName ?? "";
        var location = new HsdsLocation(
            IdOf("location", x.Id),
            "physical",
            x.Title,
            [
                new(
                    IdOf("address", x.Id),
                    address,
                    Name(PlaceLevel.Commune),
                    Name(PlaceLevel.Province),
                    "",
                    "VN",
                    "physical"
                ),
            ]
        );
        return new(IdOf("service_at_location", x.Id), null, location)
        {
            Service = withService ? Service(x, full: false) : null,
        };
    }

    public IEnumerable<HsdsTerm> Terms() => request.Snapshot.Vocabularies[VocabularySet.ServiceKind].Terms.Select(Term);

    public static IEnumerable<HsdsTaxonomy> Taxonomies(CampaignSnapshot snapshot)
    {
        var kinds = snapshot.Vocabularies[VocabularySet.ServiceKind];
        yield return new(TaxonomyId(kinds.Alias), kinds.Name, kinds.Name);
    }

    public static string TaxonomyId(string alias) => IdOf("taxonomy", alias);

    public static string TermId(string kind) => IdOf("taxonomy_term", VocabularySet.ServiceKind, kind);

    private HsdsTerm Term(Term x) =>
        new(
            TermId(x.Alias),
            x.Alias,
            x.NameIn(_language),
            x.Note ?? x.NameIn(_language),
            request.Snapshot.Vocabularies[VocabularySet.ServiceKind].Name,
            TaxonomyId(VocabularySet.ServiceKind),
            _language.Split('-')[0]
        );

    private HsdsAttribute Attribute(Service x, string kind)
    {
        var term = request.Snapshot.Vocabularies[VocabularySet.ServiceKind].Find(kind) ?? new Term(kind, kind);
        return new(IdOf("attribute", x.Id, kind), x.Id.ToString(), "service", TermId(kind), Term(term));
    }

    private static HsdsPhone Phone(Service x, Phone phone)
    {
        string?[] notes = [phone.Hours, phone.Cost, phone.AlsoText ? "SMS" : null];
        var said = string.Join(". ", notes.OfType<string>());
        return new(IdOf("phone", x.Id, phone.Number), phone.Number, "voice", said.Length > 0 ? said : null);
    }

    private static IEnumerable<HsdsSchedule> Schedules(Service x)
    {
        if (x.Hours is null)
            yield break;
        if (x.Hours.AroundTheClock)
            yield return new(
                IdOf("schedule", x.Id),
                "WEEKLY",
                "MO,TU,WE,TH,FR,SA,SU",
                "00:00+07:00",
                "23:59+07:00",
                7,
                "24/7"
            );
        foreach (var span in x.Hours.Spans)
        {
            var day = ApiSchedule.DayOf(span.Day);
            yield return new(
                IdOf("schedule", x.Id, day, span.Opens),
                "WEEKLY",
                day,
                ApiSchedule.Time(span.Opens) + "+07:00",
                ApiSchedule.Time(span.Closes) + "+07:00",
                7,
                null
            );
        }
    }

    private IEnumerable<HsdsServiceArea> Areas(Service x) =>
        x.Header.Places.IsEmpty
            ? [new(IdOf("service_area", x.Id), "Việt Nam", null)]
            : x
                .Header.Places.Select(_links.Place)
                .Select(p => new HsdsServiceArea(
                    IdOf("service_area", x.Id, p.Code),
                    p.Name,
                    $"{request.BaseUrl}/api/v1/places/{p.Code}"
                ));

    private string? AlertOf(Service x) =>
        Verification.Default.Of(x, request.Today) switch
        {
            Freshness.NotCallTested => "Chưa gọi thử số này.",
            Freshness.Overdue or Freshness.TooOld => x.VerifiedOn is { } day
                ? $"Chưa kiểm tra lại từ ngày {day:dd'/'MM'/'yyyy}."
                : "Chưa kiểm tra lại đúng hạn.",
            _ => null,
        };

    // A name-based UUID (RFC 9562, version 8), made from what identifies the thing.
    private static string IdOf(params object[] parts)
    {
        var text = string.Join('|', parts.Select(x => Convert.ToString(x, CultureInfo.InvariantCulture)));
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(text));
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true).ToString();
    }
}

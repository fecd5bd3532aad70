using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Materials;
using Campaign.Core.Publication;

namespace Campaign.Core.Plans;

/// <summary>A plan, decision, resolution, law or official letter, with the documents it is based on.</summary>
public sealed record LegalDocument(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Document;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{99999999 - IssuedNumber:D8}";

    private int IssuedNumber =>
        int.Parse(IssuedOn?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Alias of the vocabulary <c>documentKind</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Số hiệu, for example <c>48/KH-UBND</c>; null when the source does not give it.</summary>
    public string? Number { get; init; }

    /// <summary>Ngày ban hành; null when the source does not give it.</summary>
    public DateOnly? IssuedOn { get; init; }

    /// <summary>Ngày có hiệu lực.</summary>
    public DateOnly? EffectiveOn { get; init; }

    /// <summary>Issuing body as the document names it.</summary>
    public required string Issuer { get; init; }

    /// <summary>
    /// The issuer's place as of the date of the document (<see cref="Campaign.Core.Places.Place.Ref"/>).
    /// </summary>
    public string? IssuerPlace { get; init; }

    /// <summary>Người ký.</summary>
    public string? Signer { get; init; }

    /// <summary>Lĩnh vực.</summary>
    public string? Field { get; init; }

    /// <summary>Căn cứ: keys of the documents it is based on, in the order in which it cites them.</summary>
    public ImmutableArray<Guid> BasedOn { get; init; } = [];

    /// <summary>Nơi nhận.</summary>
    public ImmutableArray<string> Recipients { get; init; } = [];

    /// <summary>First and last year of the programme it implements; null when there is none.</summary>
    public YearRange? Period { get; init; }

    /// <summary>The text, or what is known of it, as Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>What is missing or uncertain: "Văn bản gốc bị cắt", "Nguồn không ghi số".</summary>
    public string? Note { get; init; }

    /// <summary>Web page with the text (https).</summary>
    public string? Website { get; init; }

    /// <summary>Scans and attachments.</summary>
    public ImmutableArray<MaterialFile> Files { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (EffectiveOn < IssuedOn)
            yield return new("effectiveOn", "Ngày có hiệu lực đứng trước ngày ban hành.");
        if (Period is { } period && period.To < period.From)
            yield return new("period", "Giai đoạn kết thúc trước khi bắt đầu.");
        if (BasedOn.Contains(Id))
            yield return new("basedOn", "Văn bản không thể căn cứ chính nó.");
    }
}

/// <summary>Years, both included.</summary>
/// <param name="From">First year.</param>
/// <param name="To">Last year.</param>
public readonly record struct YearRange(int From, int To);

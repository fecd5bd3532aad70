using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Text.Telephone;
using Campaign.Core.Wording;

namespace Campaign.Core.Services;

/// <summary>A help service or hotline. A shelter has no location: the product never holds its address.</summary>
public sealed record Service(ItemHeader Header) : PublishedItem(Header), IPublishedRecord
{
    /// <summary>Alias of the vocabulary <c>serviceKind</c> that marks a shelter.</summary>
    public const string ShelterKind = "nha-tam-lanh";

    /// <summary>Alias of the vocabulary <c>serviceKind</c> that marks a service for people who use violence.</summary>
    public const string PerpetratorKind = "tu-van-nguoi-gay-bao-luc";

    /// <summary>Alias of the vocabulary <c>serviceKind</c> that marks a hotline.</summary>
    public const string HotlineKind = "tong-dai";

    /// <summary>Entries with a lower order are emergency numbers and hotlines.</summary>
    private const int FirstLocal = 100;

    private static readonly string[] Free = ["miễn phí", "free"];

    /// <summary>Alias of the vocabulary <c>serviceKind</c> that marks a number for emergencies.</summary>
    public const string EmergencyKind = "khan-cap";

    /// <inheritdoc/>
    public static ItemType ItemType => ItemType.Service;

    /// <inheritdoc/>
    public override ItemType Type => ItemType;

    /// <inheritdoc/>
    public override string SortKey => $"{Order:D4}/{Header.Slug}";

    /// <summary>Position: emergency numbers and hotlines first (1–99), local services from 1000.</summary>
    public int Order { get; init; } = 1000;

    /// <summary>Aliases of the vocabulary <c>serviceKind</c>; the first one is the main kind.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>Who runs it, in words.</summary>
    public string? Operator { get; init; }

    /// <summary>Numbers to call.</summary>
    public ImmutableArray<Phone> Phones { get; init; } = [];

    /// <summary>Which calls for help it answers, and with which rank.</summary>
    public ImmutableArray<HelpAnswer> Answers { get; init; } = [];

    /// <summary>When it is open; null: unknown.</summary>
    public OpeningHours? Hours { get; init; }

    /// <summary>BCP 47 tags of the languages spoken there; empty: unknown.</summary>
    public ImmutableArray<string> SpokenLanguages { get; init; } = [];

    /// <summary>Who it is for, in words.</summary>
    public string? Eligibility { get; init; }

    /// <summary>What it costs, in words; null: unknown. Never "free" without a source.</summary>
    public string? Fees { get; init; }

    /// <summary>How to get help there, as Markdown.</summary>
    public string? Body { get; init; }

    /// <summary>What an officer wrote for single forms.</summary>
    public OwnWording Own { get; init; } = OwnWording.None;

    /// <summary>Street address of a service that anyone may find. Always null for a shelter.</summary>
    public string? Address { get; init; }

    /// <summary>Web address (https).</summary>
    public string? Website { get; init; }

    /// <summary>When the entry was last checked, against its source or by a call.</summary>
    public DateOnly? VerifiedOn { get; init; }

    /// <summary>Whether somebody has called the number to test it. If not, readers are told.</summary>
    public bool CallTested { get; init; }

    /// <summary>When it should be checked again; null: see <see cref="Verification"/>.</summary>
    public DateOnly? NextCheckOn { get; init; }

    /// <summary>
    /// Why the address of a shelter is refused. It never repeats the address, because messages are logged.
    /// </summary>
    public const string NoAddress = "Nơi tạm lánh không được có địa chỉ. Hãy xóa địa chỉ.";

    /// <summary>Why a text about a shelter is refused.</summary>
    public const string NoLocation =
        "Nơi tạm lánh không được có liên kết bản đồ, tọa độ hay mã vị trí. Hãy xóa phần đó.";

    /// <summary>What a call to one of its numbers costs, in words: what is said of it, or else of all.</summary>
    public string? CostOf(Phone phone) => phone.Cost ?? Fees;

    /// <summary>
    /// Its numbers in the order in which they are given where not all have room: first those that are known to be
    /// answered day and night, and among equals those that cost nothing.
    /// </summary>
    public IEnumerable<Phone> PhonesByReach =>
        Phones.OrderByDescending(x => KnownHours(x)?.AroundTheClock == true).ThenByDescending(IsFree);

    /// <summary>
    /// The one number to say at this local time: the first that is known to be answered then, or else the first of
    /// which nothing is known.
    /// </summary>
    public Phone PhoneAt(DateTime local) =>
        Phones
            .OrderBy(x =>
                KnownHours(x) switch
                {
                    null => 1,
                    { } hours => hours.IsOpenAt(local) ? 0 : 2,
                }
            )
            .First();

    // 1800 is the country's prefix of numbers that cost the caller nothing.
    private bool IsFree(Phone phone) =>
        phone.Digits.StartsWith("1800", StringComparison.Ordinal)
        || (CostOf(phone) is { } cost && Free.Any(x => cost.StartsWith(x, StringComparison.OrdinalIgnoreCase)));

    // Words about a number's hours may well mean fewer than those of its service.
    private OpeningHours? KnownHours(Phone phone) =>
        phone.Hours is not { } own ? Hours
        : OpeningHours.TryParse(own, out var hours, out _) ? hours
        : null;

    /// <summary>
    /// Whether it is known that one can go there at this local time, or that one of its numbers is answered.
    /// </summary>
    public bool IsOpenAt(DateTime local) =>
        ((Address is not null || Phones.IsEmpty) && Hours?.IsOpenAt(local) == true)
        || Phones.Any(x => HoursOf(x)?.IsOpenAt(local) == true);

    // Words in a number's row that are no weekly hours are for people alone.
    private OpeningHours? HoursOf(Phone phone) =>
        phone.Hours is { } own && OpeningHours.TryParse(own, out var hours, out _) ? hours : Hours;

    /// <summary>
    /// Whether it is for people who use violence: it is kept apart from what is for those who suffer it, unless
    /// somebody asks for it.
    /// </summary>
    public bool IsForPerpetrators => Kinds.Contains(PerpetratorKind, StringComparer.Ordinal);

    /// <summary>Whether it is a shelter.</summary>
    public bool IsShelter => Kinds.Contains(ShelterKind, StringComparer.Ordinal);

    /// <summary>Whether it is a hotline.</summary>
    public bool IsHotline => Kinds.Contains(HotlineKind, StringComparer.Ordinal);

    /// <summary>Whether it is one of the numbers for the whole country, before all local services.</summary>
    public bool IsForAll => Header.Places.IsEmpty && Order < FirstLocal;

    /// <summary>
    /// Whether people need the number so badly that it is never withdrawn automatically: emergency and national
    /// numbers.
    /// </summary>
    public bool IsNeeded =>
        !Phones.IsEmpty
        && (Kinds.Contains(EmergencyKind, StringComparer.Ordinal) || IsForAll || (Header.Places.IsEmpty && IsHotline));

    /// <summary>
    /// Whether it is one of the nation's short numbers for emergencies (113, 114, 115, 111, 112), which nobody calls to
    /// try them.
    /// </summary>
    public bool IsEmergencyNumber => IsNeeded && Header.Places.IsEmpty && Phones[0].Digits.Length == 3;

    /// <inheritdoc/>
    public override IEnumerable<Fault> Faults()
    {
        foreach (var fault in HeaderFaults())
            yield return fault;
        if (Kinds.IsEmpty)
            yield return new("kinds", "Thiếu loại dịch vụ.");
        if (IsShelter && Address is not null)
            yield return new("address", NoAddress);
        if (IsShelter)
            foreach (var field in Texts().Where(x => x.Text is { } text && LocationFinder.Exact(text).Count > 0))
                yield return new(field.Field, NoLocation);
        if (IsHotline && Phones.IsEmpty)
            yield return new("phones", "Tổng đài cần ít nhất một số điện thoại.");
        if (Phones.Any(x => !x.IsWellFormed))
            yield return new("phones", "Số điện thoại chỉ gồm chữ số và khoảng trắng, 3–15 chữ số.");
        if (Answers.Any(x => x.Rank is < 1 or > HelpAnswer.LastRank))
            yield return new("answers", $"Thứ tự khi có người kêu cứu là từ 1 đến {HelpAnswer.LastRank}.");
        if (!Answers.IsEmpty && (Phones.IsEmpty || !Header.Places.IsEmpty))
            yield return new("answers", "Chỉ số gọi được trong cả nước mới đứng đầu khi có người kêu cứu.");
        if (VerifiedOn is not null && Header.Source is null)
            yield return new("source", "Mục đã kiểm chứng phải ghi nguồn.");
        if (CallTested && VerifiedOn is null)
            yield return new("verifiedOn", "Đã gọi thử thì phải ghi ngày gọi.");
        if (Website is not null && !Website.StartsWith("https://", StringComparison.Ordinal))
            yield return new("website", "Địa chỉ trang phải bắt đầu bằng https://.");
        foreach (var fault in Own.Faults(Lacks))
            yield return fault;
    }

    private string? Lacks(string text)
    {
        var said = PhoneWriting.WithNumbersUnbroken(text);
        var missing = Phones
            .Where(x => !said.Contains(x.Digits, StringComparison.Ordinal))
            .Select(x => x.Number)
            .Where(x => !text.Contains(x, StringComparison.Ordinal))
            .ToList();
        return missing.Count == 0 ? null : $"Lời tự viết thiếu số điện thoại: {string.Join(", ", missing)}.";
    }

    /// <inheritdoc/>
    public override IEnumerable<Fault> Refused(DateOnly today) => Verification.Default.Refused(this, today);

    private IEnumerable<(string Field, string? Text)> Texts() =>
        [
            ("title", Header.Title),
            ("summary", Header.Summary),
            ("operator", Operator),
            ("phones", string.Join('\n', Phones.Select(x => $"{x.Number} | {x.Spoken} | {x.Cost} | {x.Hours}"))),
            ("eligibility", Eligibility),
            ("fees", Fees),
            ("spokenLanguages", string.Join('\n', SpokenLanguages)),
            ("body", Body),
            ("website", Website),
            ("licence", Header.Licence),
            ("source", Header.Source?.Note),
            .. Own.ByField().Select(x => (x.Field, (string?)x.Text)),
        ];
}

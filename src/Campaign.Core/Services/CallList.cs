using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Text;

namespace Campaign.Core.Services;

/// <summary>A service to be called.</summary>
/// <param name="Service">The service, in Vietnamese if it has a Vietnamese text.</param>
/// <param name="DueOn">When its check is due; null: nobody has ever called it.</param>
/// <param name="Questions">What to ask, Vietnamese.</param>
public sealed record CallDue(Service Service, DateOnly? DueOn, ImmutableArray<string> Questions);

/// <summary>Which numbers have to be called, and what to ask there.</summary>
public static class CallList
{
    /// <summary>
    /// Services with a number whose check is due within two weeks, or that nobody ever called; what people need most
    /// first, then what is overdue longest.
    /// </summary>
    public static ImmutableArray<CallDue> On(CampaignSnapshot snapshot, DateOnly today) =>
        Of(
            snapshot,
            today,
            (service, due) =>
                due is null
                || due <= today.AddDays(Ageing.DaysAhead)
                || Verification.Default.Of(service, today) == Freshness.NotCallTested
        );

    /// <summary>
    /// Services that somebody looks for by a number, a name or an operator, due or not: a wrong number is noticed on
    /// any day.
    /// </summary>
    public static ImmutableArray<CallDue> Named(CampaignSnapshot snapshot, DateOnly today, string words)
    {
        var (wanted, digits) = (Folding.Fold(words), Digits(words));
        return Of(snapshot, today, (service, _) => Texts(service).Any(Holds) || service.Phones.Any(IsIt));

        bool Holds(string text) => Folding.Fold(text).Contains(wanted, StringComparison.Ordinal);

        bool IsIt(Phone phone) => digits.Length > 1 && Digits(phone.Number).Contains(digits, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Texts(Service service) =>
        new[] { service.Title, service.Operator }.OfType<string>();

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    private static ImmutableArray<CallDue> Of(
        CampaignSnapshot snapshot,
        DateOnly today,
        Func<Service, DateOnly?, bool> isMeant
    )
    {
        var rule = Verification.Default;
        return
        [
            .. from service in snapshot
                .Languages(ItemType.Service)
                .OrderBy(x => x != CampaignSnapshot.DefaultLanguage)
                .SelectMany(x => snapshot.All<Service>(x))
                .DistinctBy(x => x.Id)
            where !service.Phones.IsEmpty
            let due = rule.DueOn(service)
            where isMeant(service, due)
            orderby rule.Alarms(service, today) descending, due ?? DateOnly.MaxValue, service.SortKey
            select new CallDue(service, due, QuestionsOf(service)),
        ];
    }

    /// <summary>What to ask: everything that is published and that only a call can confirm.</summary>
    public static ImmutableArray<string> QuestionsOf(Service service)
    {
        var questions = ImmutableArray.CreateBuilder<string>();
        questions.Add(
            service.Operator is { } body
                ? $"Đây có phải «{service.Title}» của {body} không?"
                : $"Đây có phải «{service.Title}» không?"
        );
        questions.Add("Số này còn dùng để người dân gọi không? Còn số nào khác?");
        questions.Add(
            service.Hours is null && service.Phones.All(x => x.Hours is null)
                ? "Trực những ngày nào, từ mấy giờ đến mấy giờ?"
                : "Giờ trực có còn đúng như đã ghi không?"
        );
        if (service.Phones.Any(x => service.CostOf(x) is not null))
            questions.Add($"Người gọi trả cước thế nào: {string.Join("; ", service.Phones.Select(Cost))}?");
        if (service.Phones.Any(x => x.AlsoText))
            questions.Add("Có nhận tin nhắn không?");
        if (service.SpokenLanguages.Length > 1)
            questions.Add($"Có người nói được: {string.Join(", ", service.SpokenLanguages)} không?");
        return questions.ToImmutable();

        string Cost(Phone phone) => $"{phone.Number}: {service.CostOf(phone) ?? "chưa rõ"}";
    }
}

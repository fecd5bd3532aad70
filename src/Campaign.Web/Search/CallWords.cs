using Campaign.Core.HelpCalls;

namespace Campaign.Web.Search;

/// <summary>The text above the numbers, in words that a frightened person understands.</summary>
/// <param name="Heading">A few words.</param>
/// <param name="Advice">One or two short sentences.</param>
public sealed record CallWords(string Heading, string Advice)
{
    /// <summary>The words for a situation.</summary>
    /// <param name="situation">What the call is about.</param>
    /// <param name="english">Whether the person wrote English.</param>
    public static CallWords For(HelpSituation situation, bool english) =>
        english ? English(situation) : Vietnamese(situation);

    /// <summary>Above a number that was typed alone.</summary>
    public static CallWords Dialled { get; } = new("Gọi số này", "Bấm vào số để gọi.");

    /// <summary>For pictures and for languages that the product does not read.</summary>
    public static CallWords NotRead { get; } =
        new("Cần giúp ngay, hãy gọi", "Trang này chỉ đọc được tiếng Việt và tiếng Anh, nên có thể chưa hiểu bạn.");

    /// <summary>The same in English.</summary>
    public const string NotReadInEnglish =
        "This site reads only Vietnamese and English. If you need help now, call one of these numbers.";

    /// <summary>Beside a search that found nothing.</summary>
    /// <param name="english">Whether the page is in English.</param>
    public static CallWords NothingFound(bool english) =>
        english
            ? new("If you need help now, call", "You can call these numbers from anywhere in Viet Nam.")
            : new("Cần giúp ngay, hãy gọi", "Những số này gọi được từ mọi nơi trong nước.");

    private static CallWords Vietnamese(HelpSituation situation) =>
        situation switch
        {
            HelpSituation.Danger => new("Hãy gọi ngay", "Nếu chạy được, hãy chạy đến nơi có người rồi gọi."),
            HelpSituation.Injury => new(
                "Hãy gọi cấp cứu ngay",
                "Nói bạn đang ở đâu, ai bị thương hoặc đã uống thứ gì."
            ),
            HelpSituation.Child => new("Hãy gọi để bảo vệ trẻ em", "Trẻ em cũng gọi được. Bạn không có lỗi."),
            HelpSituation.Trafficking => new(
                "Hãy gọi, kể cả khi không biết mình đang ở đâu",
                "Bạn không có lỗi. Nói những gì bạn nhìn thấy quanh mình."
            ),
            HelpSituation.Despair => new(
                "Bạn không một mình. Hãy gọi ngay",
                "Nếu đang nghĩ đến cái chết, hãy gọi cấp cứu hoặc nói ngay với một người ở gần bạn."
            ),
            HelpSituation.Rape => new(
                "Bạn không có lỗi. Hãy gọi",
                "Nếu chuyện vừa xảy ra hoặc còn nguy hiểm, hãy gọi công an."
            ),
            HelpSituation.Images => new(
                "Bạn không có lỗi. Hãy gọi",
                "Đừng gửi thêm tiền hay hình ảnh. Đừng xóa tin nhắn đe dọa nếu giữ lại không nguy hiểm cho bạn."
            ),
            HelpSituation.Witness => new(
                "Bạn có thể giúp người ấy. Hãy gọi",
                "Nếu đang có người bị đánh, hãy gọi công an và đừng tự xông vào."
            ),
            _ => new("Bạn không có lỗi. Hãy gọi", "Nếu đang bị đánh hoặc bị dọa, hãy gọi công an trước."),
        };

    private static CallWords English(HelpSituation situation) =>
        situation switch
        {
            HelpSituation.Danger => new("Call now", "If you can run, run to where there are people, then call."),
            HelpSituation.Injury => new(
                "Call an ambulance now",
                "Say where you are, who is hurt or what was swallowed."
            ),
            HelpSituation.Child => new("Call to protect a child", "Children can call too. It is not your fault."),
            HelpSituation.Trafficking => new(
                "Call, even if you do not know where you are",
                "It is not your fault. Say what you can see around you."
            ),
            HelpSituation.Despair => new(
                "You are not alone. Call now",
                "If you are thinking of dying, call an ambulance or tell somebody near you right away."
            ),
            HelpSituation.Rape => new(
                "It is not your fault. Call",
                "If it has just happened or you are still in danger, call the police."
            ),
            HelpSituation.Images => new(
                "It is not your fault. Call",
                "Do not send more money or pictures. Keep the threats if keeping them does not put you in danger."
            ),
            HelpSituation.Witness => new(
                "You can help. Call",
                "If somebody is being hurt now, call the police and do not step in yourself."
            ),
            _ => new("It is not your fault. Call", "If you are being hurt or threatened now, call the police first."),
        };
}

namespace Campaign.Web.Words;

/// <summary>
/// Texts about how recently an entry of the directory was checked. <c>{0}</c> is a day, <c>{1}</c> an age such as "9
/// ngày trước".
/// </summary>
public sealed record VerificationText(
    string Checked,
    string NotCallTested,
    string Overdue,
    string CheckedAgo,
    string SourceAgo,
    string NotSince,
    string NoDate,
    string Today,
    string DaysAgo,
    string MonthsAgo,
    string MayHaveChanged
)
{
    public static VerificationText Vietnamese { get; } =
        new(
            "Đã gọi kiểm tra",
            "Chưa gọi kiểm tra",
            "Lâu chưa kiểm tra",
            "Ngày {0}, {1}",
            "Đối chiếu nguồn ngày {0}, {1}",
            "Chưa kiểm tra lại từ ngày {0}, {1}",
            "Lấy từ nguồn công khai",
            "hôm nay",
            "{0} ngày trước",
            "{0} tháng trước",
            "Số này có thể đã đổi. Nếu không gọi được, hãy gọi một số toàn quốc."
        );

    public static VerificationText English { get; } =
        new(
            "Checked by a call",
            "Not yet checked by a call",
            "Not checked for a long time",
            "On {0}, {1}",
            "Compared with its source on {0}, {1}",
            "Not checked since {0}, {1}",
            "From a public source",
            "today",
            "{0} days ago",
            "{0} months ago",
            "This number may have changed. If nobody answers, call one of the national numbers."
        );

    /// <summary>An age in words.</summary>
    public string Age(int days) =>
        days switch
        {
            <= 0 => Today,
            < 60 => string.Format(System.Globalization.CultureInfo.InvariantCulture, DaysAgo, days),
            _ => string.Format(System.Globalization.CultureInfo.InvariantCulture, MonthsAgo, days / 30),
        };
}

/// <summary>Labels of a service entry.</summary>
public sealed record ServiceText(
    string Address,
    string AddressSecret,
    string Hours,
    string Always,
    string Cost,
    string Languages,
    string For,
    string Areas,
    string WholeCountry,
    string Operator,
    string Text,
    string AlsoText,
    string Website,
    string Source,
    string Call
)
{
    public static ServiceText Vietnamese { get; } =
        new(
            "Địa chỉ",
            "Không công bố, để giữ an toàn",
            "Giờ",
            "24/7, kể cả ngày lễ",
            "Phí",
            "Tiếng",
            "Dành cho",
            "Nhận",
            "Người ở mọi nơi trong nước",
            "Đơn vị",
            "Nhắn tin",
            "Nhận cả tin nhắn",
            "Trang của đơn vị",
            "Nguồn",
            "Gọi"
        );

    public static ServiceText English { get; } =
        new(
            "Address",
            "Not published, to keep people safe",
            "Hours",
            "Day and night, every day",
            "Cost",
            "Languages",
            "For",
            "Serves",
            "People anywhere in Viet Nam",
            "Run by",
            "Text message",
            "Takes text messages too",
            "Website",
            "Source",
            "Call"
        );
}

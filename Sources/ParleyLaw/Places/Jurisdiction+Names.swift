import ParleyValues

extension Jurisdiction {
  /// The places that have a name here: the country, its provinces, and cities with rules of their
  /// own, in the order of the official province codes.
  public static let known: [Jurisdiction] = names.map { Jurisdiction(code: $0.code) }

  private static let names: [(code: String, zhHans: String, en: String)] = [
    ("cn", "全国", "China"),
    ("cn/beijing", "北京市", "Beijing"), ("cn/tianjin", "天津市", "Tianjin"),
    ("cn/hebei", "河北省", "Hebei"), ("cn/shanxi", "山西省", "Shanxi"),
    ("cn/inner-mongolia", "内蒙古自治区", "Inner Mongolia"), ("cn/liaoning", "辽宁省", "Liaoning"),
    ("cn/jilin", "吉林省", "Jilin"), ("cn/heilongjiang", "黑龙江省", "Heilongjiang"),
    ("cn/shanghai", "上海市", "Shanghai"), ("cn/jiangsu", "江苏省", "Jiangsu"),
    ("cn/zhejiang", "浙江省", "Zhejiang"), ("cn/anhui", "安徽省", "Anhui"),
    ("cn/fujian", "福建省", "Fujian"),
    ("cn/fujian/xiamen", "厦门市", "Xiamen"), ("cn/jiangxi", "江西省", "Jiangxi"),
    ("cn/jiangxi/ganzhou", "赣州市", "Ganzhou"),
    ("cn/jiangxi/ganzhou/zhanggong", "章贡区", "Zhanggong"),
    ("cn/jiangxi/ganzhou/nankang", "南康区", "Nankang"),
    ("cn/jiangxi/ganzhou/development-zone", "赣州经开区", "Ganzhou development zone"),
    ("cn/jiangxi/ganzhou/ganxian", "赣县区", "Ganxian"),
    ("cn/jiangxi/ganzhou/xinfeng", "信丰县", "Xinfeng"),
    ("cn/shandong", "山东省", "Shandong"),
    ("cn/shandong/jinan/changqing", "长清区", "Changqing"),
    ("cn/shandong/jinan/zhangqiu", "章丘区", "Zhangqiu"),
    ("cn/shandong/jinan/jiyang", "济阳区", "Jiyang"),
    ("cn/shandong/jinan/laiwu", "莱芜区", "Laiwu"),
    ("cn/shandong/jinan/gangcheng", "钢城区", "Gangcheng"),
    ("cn/shandong/jinan/pingyin", "平阴县", "Pingyin"),
    ("cn/shandong/jinan/shanghe", "商河县", "Shanghe"),
    ("cn/shandong/weihai", "威海市", "Weihai"), ("cn/shandong/heze", "菏泽市", "Heze"),
    ("cn/henan", "河南省", "Henan"),
    ("cn/hubei", "湖北省", "Hubei"), ("cn/hunan", "湖南省", "Hunan"),
    ("cn/guangdong", "广东省", "Guangdong"),
    ("cn/guangdong/guangzhou", "广州市", "Guangzhou"),
    ("cn/guangdong/shenzhen", "深圳市", "Shenzhen"),
    ("cn/guangdong/zhuhai", "珠海市", "Zhuhai"), ("cn/guangdong/shantou", "汕头市", "Shantou"),
    ("cn/guangdong/foshan", "佛山市", "Foshan"), ("cn/guangdong/jiangmen", "江门市", "Jiangmen"),
    ("cn/guangdong/zhanjiang", "湛江市", "Zhanjiang"),
    ("cn/guangdong/zhaoqing", "肇庆市", "Zhaoqing"), ("cn/guangdong/huizhou", "惠州市", "Huizhou"),
    ("cn/guangdong/dongguan", "东莞市", "Dongguan"),
    ("cn/guangdong/zhongshan", "中山市", "Zhongshan"),
    ("cn/guangxi", "广西壮族自治区", "Guangxi"), ("cn/hainan", "海南省", "Hainan"),
    ("cn/chongqing", "重庆市", "Chongqing"), ("cn/sichuan", "四川省", "Sichuan"),
    ("cn/guizhou", "贵州省", "Guizhou"), ("cn/yunnan", "云南省", "Yunnan"),
    ("cn/tibet", "西藏自治区", "Tibet"), ("cn/shaanxi", "陕西省", "Shaanxi"),
    ("cn/gansu", "甘肃省", "Gansu"), ("cn/qinghai", "青海省", "Qinghai"),
    ("cn/ningxia", "宁夏回族自治区", "Ningxia"), ("cn/xinjiang", "新疆维吾尔自治区", "Xinjiang"),
    ("generic", "其他国家或地区", "elsewhere"),
  ]

  private static let namesByCode: [String: LocalizedText] = Dictionary(
    names.map { ($0.code, LocalizedText(zhHans: $0.zhHans, en: $0.en)) },
    uniquingKeysWith: { first, _ in first })

  /// The name of the place; smaller places without a name of their own are named by their code.
  public var name: LocalizedText { Jurisdiction.namesByCode[code] ?? LocalizedText(verbatim: code) }

  /// Reads a code (`cn/guangdong`) or a name (`广东`, `广东省`, `Guangdong`). Cities and counties
  /// below a known province may be named freely: `cn/guangdong/foshan`.
  ///
  /// - Throws: ``Diagnostic`` `law.unknown-jurisdiction` with the nearest known place.
  public init(parsing text: String, at place: SourcePlace? = nil) throws(Diagnostic) {
    let typed = text.lowercased()
    if Jurisdiction.namesByCode[typed] != nil {
      self.init(code: typed)
      return
    }
    if let named = Jurisdiction.known.first(where: { $0.isNamed(text, lowercased: typed) }) {
      self = named
      return
    }
    let parts = typed.split(separator: "/", omittingEmptySubsequences: false)
    let isWellFormed = parts.allSatisfy { part in
      !part.isEmpty && part.utf8.allSatisfy { Jurisdiction.codeBytes.contains($0) }
    }
    let parentCode =
      parts.count < 2 ? "" : parts.prefix(parts[0] == "cn" ? 2 : 1).joined(separator: "/")
    guard isWellFormed, parts.count > (parts[0] == "cn" ? 2 : 1),
      Jurisdiction.namesByCode[parentCode] != nil
    else { throw Jurisdiction.unknown(text, at: place) }
    self.init(code: typed)
  }

  private static let codeBytes = Set("abcdefghijklmnopqrstuvwxyz0123456789-".utf8)

  private func isNamed(_ text: String, lowercased: String) -> Bool {
    let own = name
    if own.zhHans == text || own.en.lowercased() == lowercased { return true }
    return own.zhHans.hasPrefix(text) && text.count >= 2
      && [
        "省", "市", "区", "县", "自治区", "壮族自治区", "回族自治区",
        "维吾尔自治区",
      ].contains(
        String(own.zhHans.dropFirst(text.count)))
  }

  private static func unknown(_ text: String, at place: SourcePlace?) -> Diagnostic {
    let nearest =
      NearestName.find(text, in: known.map(\.code))
      ?? NearestName.find(text, in: known.map { String($0.code.split(separator: "/").last ?? "") })
      .flatMap { name in known.first { $0.code.hasSuffix("/" + name) }?.code }
    let remedy: LocalizedText
    if let nearest {
      let name = Jurisdiction(code: nearest).name
      remedy = LocalizedText(
        zhHans: "是否指 \(nearest)（\(name.zhHans)）？",
        en: "did you mean \(nearest) (\(name.en))?")
    } else {
      remedy = LocalizedText(
        zhHans: "写法如 cn、cn/shandong、cn/guangdong/shenzhen，或省名“山东”",
        en: "write cn, cn/shandong, cn/guangdong/shenzhen, or the province's name")
    }
    return Diagnostic(
      "law.unknown-jurisdiction", .error, at: place,
      LocalizedText(zhHans: "没有名为“\(text)”的地区", en: "there is no place “\(text)”"),
      remedy: remedy, help: "law")
  }
}

extension LanguageData {
  static let indonesian = LanguageData(
    binds: """
      dr drs dra ir prof h hj kh k.h r.a r.m tgk bpk sdr sdri tn ny nn st jend letjen mayjen brigjen kol letkol \
      mayor kapt lettu letda ptk sgt kombes akbp kompol iptu ipda jl jln gg kec kab kel ds prov kom kompl dkk.d \
      a.n u.b u.p d.a d.h y.l yth ybs ttd mis cth lih tsb mr mrs ms gen rev
      """,
    numeral:
      "no nr hlm hal ps pasal ay bab vol jil ed rt rw tgl pkl telp tlp kav blok lt rp thn th gbr tab",
    open:
      "tbk pt cv inc ltd co corp jr s.h s.e s.t s.pd s.sos s.ip s.kom m.si m.m m.h m.pd m.sc ph.d a.s u.s km kg jt rb",
    closes: "dll dsb dst dkk dlsb",
    starters: """
      di ke dari pada untuk dengan dalam oleh sejak hingga sampai setelah sebelum selama ketika saat sementara \
      karena jika bila kalau meski meskipun walaupun agar supaya bahwa dan atau tetapi tapi namun sedangkan \
      selain itu ini tersebut ia dia mereka kami kita saya aku anda kamu para sebuah seorang beberapa banyak \
      semua setiap tidak bukan belum sudah telah akan bisa dapat harus ada adalah juga lalu kemudian kini \
      sekarang kemarin besok hari menurut sebagai seperti bagi tentang apa siapa mengapa bagaimana kapan \
      berdasarkan akibatnya sebelumnya selanjutnya
      """,
    speech: "kata ujar tutur ungkap jelas tegas tambah sebut")

  static let arabic = LanguageData(
    binds: "د أ م أ.د م.د ص.ب أ.م.د ش ط هـ.ص ج.م.ع د.ا ا.د د.م",
    numeral: "رقم ص ج ط م ق س ع ت",
    open: "ش.م.ك ش.م.ع ذ.م.م ش.م.م كم كغ سم مم ملم",
    closes: "إلخ الخ م ق.م هـ ب.م ق.هـ ه")

  static let persian = LanguageData(
    binds: "ر.ک نک د",
    numeral: "ش ص ج صص شماره",
    open: "کیلومتر م س",
    closes: "غیره ق.م م ه.ش ه.ق ش ق ب.ظ ق.ظ")

  static let hindi = LanguageData(
    binds: """
      डॉ डा प्रो पं श्री सुश्री कु स्व मो एड सं मि मे म.प्र उ.प्र बी.ए एम.ए आई.ए.एस ई कं डी एस के वी पी \
      एम एन आर सी बी ए टी एल जे एच
      """,
    numeral: "रु सं नं क्र पृ अ",
    open: "कि.मी किमी मी से.मी कि.ग्रा ग्रा लि प्रा",
    closes: "इत्यादि आदि ई.पू ई")
}
